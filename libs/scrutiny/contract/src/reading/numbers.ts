/** A number of the text that may be a figure. */
export interface FoundNumber {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly percent: boolean;
}

const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu;
/** Before a number that names something and counts nothing: a paper, an article, a day, a quarter, a list's place. */
const NAMES = /(?:số|điều|khoản|mục|biểu|cột|ngày|tháng|năm|quý|tuần|phần|thứ|vụ án số|nghị định|thông tư|luật|công văn|quyết định|kế hoạch)[\s:]*$/u;
/** "tổng số 137", "số: 40" count; only a paper's "số 518/KH" names. */
const COUNTS = /(?:tổng số|tổng cộng|với số|có số|số lượt|số vụ việc|số người|số đơn|số đoàn)[\s:]*$/u;
const PAPER_AFTER = /^\s*(?:\/|-\s*[A-ZĐ]{1,}|[-–]\s*\d)/u;
const DAY_AFTER = /^(?:\/\d)/u;

/** The numbers of a text, in order, without days, numbers of papers, years, and places in a list. */
export function numbersOf(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const from = match.index;
    const to = from + match[0].length;
    const before = text.slice(Math.max(0, from - 24), from).toLowerCase();
    const after = text.slice(to, to + 12);
    const percent = /^\s*%/.test(after);
    if (!percent && isName(before, after, text[from - 1] ?? ' ')) continue;
    found.push({ value: Number(match[0].replaceAll('.', '').replace(',', '.')), from, to, percent });
  }
  return found;
}

function isName(before: string, after: string, previous: string): boolean {
  if (/[\p{L}\d/.,–-]/u.test(previous) && !/[–-]/.test(previous)) return true;
  if (DAY_AFTER.test(after) || PAPER_AFTER.test(after)) return true;
  if (/\d\s*[–-]\s*$/.test(before) || /\/\s*$/.test(before)) return true;
  return NAMES.test(before) && !COUNTS.test(before);
}
