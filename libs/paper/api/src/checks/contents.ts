import type { TemplateProblem } from '@tiepdan/paper/contract';
import { fault } from './package.js';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Parts that run or carry programs and foreign objects. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)vba(?:Project\.bin|Data\.xml)$/i, 'Tệp có macro (đoạn mã chạy được). Xin lưu lại dưới dạng .docx không có macro.'],
  [/(^|\/)activeX\//i, 'Tệp có điều khiển ActiveX. Xin xóa các nút, ô điều khiển rồi lưu lại.'],
  [/(^|\/)embeddings\//i, 'Tệp có đối tượng nhúng (OLE). Xin thay bằng hình ảnh hoặc bảng thường.'],
  [/(^|\/)afchunk/i, 'Tệp có phần chèn từ tệp khác. Xin mở bằng Word và lưu lại.'],
];

const FOREIGN = fault('Tệp dùng bảng mã khác UTF-8. Xin mở bằng Word và lưu lại.');

/** Field codes of Word that fetch something from outside when the document is opened. */
const FETCHING = /^\s*(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD)\b/i;

/** What a template may not have besides text: programs, foreign objects, anything fetched from elsewhere. */
export function contentProblems(names: readonly string[], parts: ReadonlyMap<string, string>): TemplateProblem[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  if (/macroEnabled/i.test(types)) return [fault('Tệp là loại có macro (.docm, .dotm). Xin lưu lại dưới dạng .docx.')];
  if (!types.includes(MAIN) || !parts.has('word/document.xml')) return [fault('Tệp không phải văn bản Word (.docx). Xin mở bằng Word và lưu lại dưới dạng .docx.')];
  // Nothing can be looked for in what is spelled otherwise; Word itself always writes UTF-8.
  if ([...parts.values()].some((xml) => xml.includes('\0') || /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(xml.replace(/^\ufeff/, '')))) return [FOREIGN];
  const forbidden = FORBIDDEN.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, message]) => fault(message));
  return [...forbidden, ...[...parts].flatMap(([name, xml]) => (/\.rels$/i.test(name) ? linkProblems(xml) : partProblems(xml)))];
}

function partProblems(xml: string): TemplateProblem[] {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return [fault('Tệp có khai báo XML không được phép. Xin mở bằng Word và lưu lại.')];
  return fieldCodes(xml).some((code) => FETCHING.test(code)) ? [fault('Tệp có trường tự lấy nội dung từ nơi khác (DDE, INCLUDETEXT, LINK…). Xin xóa trường đó.')] : [];
}

/** The codes of the fields of a part: one may be spelled over several runs, and its letters be written as numbers. */
function fieldCodes(xml: string): string[] {
  const spelled = xml.split(/fldCharType\s*=\s*["']begin["']/).map((field) => [...field.matchAll(/<\w+:instrText\b[^<>]*>([^<]*)</g)].map(([, text = '']) => text).join(''));
  const whole = [...xml.matchAll(/\b\w+:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, one, other]) => one ?? other ?? '');
  return [...spelled, ...whole].map(plainLetters);
}

/** Numbers that stand for letters, as XML allows them, as the letters. */
const plainLetters = (text: string): string =>
  text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Links that a reader presses are allowed; what a program loads by itself is not. */
function linkProblems(xml: string): TemplateProblem[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g)].flatMap(([written]) => {
    const relationship = plainLetters(written);
    const type = /\bType\s*=\s*["'][^"']*\/([\w-]+)["']/.exec(relationship)?.[1] ?? '';
    if (/^(?:oleObject|package|control|vbaProject|aFChunk)$/i.test(type)) return [fault('Tệp có đối tượng nhúng (OLE). Xin thay bằng hình ảnh hoặc bảng thường.')];
    if (!/TargetMode\s*=\s*["']\s*External/i.test(relationship) || type === 'hyperlink') return [];
    if (type === 'attachedTemplate') return [fault('Tệp gắn với một tệp mẫu Word khác. Trong Word, vào Developer, Document Template, chọn lại Normal rồi lưu.')];
    return [fault('Tệp lấy hình ảnh hoặc nội dung từ địa chỉ bên ngoài. Xin chèn thẳng vào tệp.')];
  });
}
