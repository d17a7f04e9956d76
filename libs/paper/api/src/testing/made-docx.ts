import { Document, Packer, Paragraph, TextRun } from 'docx';
import PizZip from 'pizzip';

/** A small .docx with one paragraph for each text; a list of texts is one paragraph split over runs, as Word splits what was typed. */
export async function madeDocx(...paragraphs: (string | readonly string[])[]): Promise<Buffer> {
  const children = paragraphs.map(
    (text) => new Paragraph({ children: (typeof text === 'string' ? [text] : text).map((part, position) => new TextRun({ text: part, bold: position % 2 === 1 })) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The same package with parts put in, changed or (null) taken out. */
export function withParts(docx: Buffer, parts: Readonly<Record<string, string | Buffer | ((before: string) => string) | null>>): Buffer {
  const zip = new PizZip(docx);
  for (const [name, part] of Object.entries(parts)) {
    if (part === null) zip.remove(name);
    else zip.file(name, typeof part === 'function' ? part(zip.file(name)?.asText() ?? '') : part);
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** The heading, number, date and name that no complete paper is without. */
export const COMPLETE = ['{Tên cơ quan}', 'Số: {Số văn bản}/{Ký hiệu}', '{Địa danh}, {Ngày tháng năm}', '{Người ký}'] as const;

/** Every letter of Vietnamese with a mark on it, small and capital: 134. */
export const ACCENTED =
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ' +
  'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ';
