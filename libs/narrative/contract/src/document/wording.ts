/** Something in an officer's words that the reader should look at: from `start`, `text` long. */
export interface WordingRemark {
  readonly code: 'vague-word' | 'typed-number';
  readonly text: string;
  readonly sentence: string;
}

/** Words that make an exact number unsure (seed-indicators §2, D3: "hơn 285 lượt"). */
const VAGUE =
  /(?<!\p{L})(hơn|gần|khoảng|xấp xỉ|ước chừng|ước tính|ước|chừng|trên dưới|ngót)\s+(?:\{\{(?!days|period)[^{}]*\}\}|\d[\d.,]*)(?:\s\p{L}+)?/giu;
/** "trên 300 lượt", but not the "14 trên 36 đơn" of a share. */
const OVER = /(?<!(?:\d|\}\})(?:\s\p{L}+){0,2}\s)(?<!\p{L})trên\s+(?:\{\{(?!days|period)[^{}]*\}\}|\d[\d.,]*)(?:\s\p{L}+)?/giu;
/** A count of something the forms count, typed as digits. "05 người trở lên" is a definition, not a count. */
const TYPED = /(?<![\p{L}\d{}./-])\d[\d.]*\s(?:lượt|vụ việc|đoàn|đơn|hồ sơ|người|quyết định|kết luận)(?!\p{L})(?!\strở lên)/giu;

/** Vague words beside numbers, and counts typed by hand where they should be tied to their cell. */
export function readWording(template: string): WordingRemark[] {
  const vague = [...template.matchAll(VAGUE), ...template.matchAll(OVER)].map(([text]) => {
    const word = /^\p{L}+(?:\s(?=\p{L})\p{L}+)*/u.exec(text)?.[0] ?? text;
    return { code: 'vague-word' as const, text: plain(text), sentence: `"${word}" đứng trước một con số chính xác. Xin bỏ từ này.` };
  });
  const typed = [...template.matchAll(TYPED)].map(([text]) => ({
    code: 'typed-number' as const,
    text,
    sentence: `"${text}" gõ bằng tay nên không đổi theo biểu. Xin thay bằng số liệu chèn từ danh sách.`,
  }));
  return [...vague, ...typed];
}

const plain = (text: string): string => text.replace(/\{\{[^{}]*\}\}/g, '…');
