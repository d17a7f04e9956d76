import { type RecordColumns, contentOf } from '../chain/link-hash.js';

/** One record with its place in the chain, as an archive holds it. */
export interface ArchivedRecord extends RecordColumns {
  readonly seq: string;
}

/** An archive as text: what it is, then one record a line, in the order of the chain, each with its content's hash. */
export function writeArchive(officeId: string, through: string, records: readonly ArchivedRecord[]): string {
  const head = { archive: 'tiepdan-audit-1', officeId, through, records: records.length };
  return [head, ...records.map((record) => ({ ...record, content: contentOf(record).toString('hex') }))].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads an archive back. @throws Error in Vietnamese, naming the line that is not as it was written */
export function readArchive(text: string): readonly ArchivedRecord[] {
  const [head = '', ...lines] = text.split('\n').slice(0, -1);
  const { archive, records } = JSON.parse(head) as { archive?: string; records?: number };
  if (archive !== 'tiepdan-audit-1' || records !== lines.length) throw new Error('Tệp lưu trữ nhật ký không đủ dòng hoặc không đúng dạng.');
  return lines.map((line, index) => {
    const { content, ...record } = JSON.parse(line) as ArchivedRecord & { readonly content: string };
    if (contentOf(record).toString('hex') !== content) throw new Error(`Dòng ${index + 2} của tệp lưu trữ nhật ký đã bị sửa.`);
    return record;
  });
}
