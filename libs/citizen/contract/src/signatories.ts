import { foldText } from '@tiepdan/platform/contract';
import { type TextRow, readTable } from './table-text.js';

/** One who signed a group petition: what the list on the paper says. */
export interface Signatory {
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly paperNumber: string | null;
  readonly address: string | null;
}

/** The most signatories one list may hold. */
export const MOST_SIGNATORIES = 20_000;
/** The most wrong lines named at once; mending these first usually mends the rest. */
export const MOST_LINE_PROBLEMS = 100;
/** The longest text of a list, in characters. */
export const LONGEST_LIST = 4_000_000;

/** A wrong line of a pasted list, counted as an editor counts. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** A person who stands in the list twice: at `line`, and before at `firstLine`. */
export interface DoubledLine {
  readonly line: number;
  readonly firstLine: number;
}

export interface ReadSignatories {
  readonly signatories: readonly Signatory[];
  readonly problems: readonly LineProblem[];
  readonly doubled: readonly DoubledLine[];
}

/** What the columns of a list are called, folded. */
const HEADERS: Readonly<Record<keyof Signatory, RegExp>> = {
  fullName: /^(ho (va )?ten|ten|nguoi ky)/,
  birthYear: /^(nam sinh|ngay.*sinh|sinh nam)/,
  paperNumber: /^(so )?(giay to|can cuoc|cccd|cmnd|so dinh danh|cmt|ho chieu)|^so (cc|cm)/,
  address: /^(dia chi|noi o|thuong tru|cho o)/,
};
const USUAL: readonly (keyof Signatory)[] = ['fullName', 'birthYear', 'paperNumber', 'address'];
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufffd]/;

/**
 * Reads a list of signatories pasted from Excel or Word, or from a .csv: name, year (or day) of birth, paper number, address,
 * with or without a header and a column of serial numbers. Every wrong line is named; nothing is guessed.
 */
export function readSignatories(text: string): ReadSignatories {
  const rows = readTable(text);
  const header = rows[0] ? columnsOf(rows[0]) : null;
  const signatories: Signatory[] = [];
  const problems: LineProblem[] = [];
  const doubled: DoubledLine[] = [];
  const seen = new Map<string, number>();
  for (const row of header ? rows.slice(1) : rows) {
    const read = readLine(row, header);
    if (typeof read === 'string') {
      problems.push({ line: row.line, message: read });
      continue;
    }
    signatories.push(read);
    const key = read.paperNumber ?? `${foldText(read.fullName)}|${read.birthYear ?? ''}|${foldText(read.address ?? '')}`;
    const firstLine = seen.get(key);
    if (firstLine) doubled.push({ line: row.line, firstLine });
    else seen.set(key, row.line);
  }
  return { signatories, problems, doubled };
}

/** Which column holds what, when the row is a header. */
function columnsOf({ cells }: TextRow): (keyof Signatory | null)[] | null {
  const columns = cells.map((cell) => USUAL.find((field) => HEADERS[field].test(foldText(cell))) ?? null);
  return columns.includes('fullName') && !cells.some((cell) => /\d{4}/.test(cell)) ? columns : null;
}

/** One line read, or what is wrong with it. Values are not repeated: the list may be of a sealed petition. */
function readLine({ cells }: TextRow, header: readonly (keyof Signatory | null)[] | null): Signatory | string {
  if (cells.some((cell) => UNPRINTABLE.test(cell) || !cell.isWellFormed())) return 'Có ký tự hỏng hoặc không in được.';
  const values = header ? cells : withoutSerial(cells);
  const columns = header ?? USUAL;
  if (values.slice(columns.length).some(Boolean)) return `Có nhiều hơn ${columns.length} cột.`;
  const of = (field: keyof Signatory): string => values[columns.indexOf(field)] ?? '';
  const fullName = of('fullName');
  if (!fullName) return 'Thiếu họ và tên.';
  if (fullName.length < 2 || fullName.length > 120 || /\d/.test(fullName)) return 'Họ và tên phải có từ 2 đến 120 ký tự, không có chữ số.';
  const birthYear = yearOf(of('birthYear'));
  if (birthYear === undefined) return 'Năm sinh phải có 4 chữ số, từ 1900, hoặc là ngày dạng dd/mm/yyyy.';
  const paperNumber = of('paperNumber').replace(/[\s.-]/g, '').toUpperCase();
  if (paperNumber && !/^(\d{9}|\d{12}|(?=.*[A-Z])[A-Z0-9]{6,12})$/.test(paperNumber)) return 'Số giấy tờ phải có 9 hoặc 12 chữ số, hoặc là số hộ chiếu.';
  const address = of('address');
  if (address.length > 300) return 'Địa chỉ dài hơn 300 ký tự.';
  return { fullName, birthYear, paperNumber: paperNumber || null, address: address || null };
}

/** Without the serial number that lists begin with. */
function withoutSerial(cells: readonly string[]): readonly string[] {
  return cells.length > 1 && /^\d{0,6}\.?$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
}

/** The year; null where nothing is written, undefined where it is none. */
function yearOf(text: string): number | null | undefined {
  if (!text) return null;
  const year = Number(/^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(\d{4})$/.exec(text)?.[1] ?? /^(\d{4})-\d{2}-\d{2}/.exec(text)?.[1]);
  return year >= 1900 && year <= new Date().getFullYear() ? year : undefined;
}
