import { sizeWords } from '@tiepdan/file/contract';
import { TEMPLATE_SIZE_MOST, type TemplateProblem } from '@tiepdan/paper/contract';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';

/** What a template of an office stays under: many times what a letter has, and nothing that could fill the memory. */
const MOST = { entries: 500, unpacked: 60 * 1024 * 1024, ratio: 150, ratioFrom: 1024 * 1024 } as const;

export const fault = (message: string, where: string | null = null): TemplateProblem => ({ severity: 'fault', message, where });

const NOT_WORD = fault('Tệp không phải văn bản Word (.docx). Xin mở bằng Word và lưu lại dưới dạng .docx.');
const BLOATED = fault('Tệp nén bất thường: mở ra lớn gấp nhiều lần khi gửi. Xin mở bằng Word và lưu lại.');
const CLIMBING = fault('Trong tệp có tên chỉ sang thư mục khác nên tệp bị từ chối.');
const LOCKED = fault('Tệp đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi gửi lại.');

/** The parts of a package that are XML, by name; or what is wrong with the package. Nothing is written, nothing large is held. */
export type Package = { readonly parts: ReadonlyMap<string, string>; readonly names: readonly string[] } | { readonly problem: TemplateProblem };

/** Opens a .docx as a stranger's: sizes are looked at before anything is unpacked, and counted again while it is. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  if (bytes.length > TEMPLATE_SIZE_MOST) return { problem: fault(`Tệp mẫu lớn hơn ${sizeWords(TEMPLATE_SIZE_MOST)}.`) };
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return { problem: NOT_WORD };
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
  } catch {
    return { problem: NOT_WORD };
  }
  try {
    return await readEntries(zip, bytes.length);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function readEntries(zip: ZipFile, size: number): Promise<Package> {
  const entries: Entry[] = [];
  let [packed, unpacked] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const swollen = entry.uncompressedSize > MOST.ratioFrom && entry.uncompressedSize > entry.compressedSize * MOST.ratio;
    if (swollen || entries.length > MOST.entries || unpacked > MOST.unpacked || packed > size) return { problem: BLOATED };
    if (entry.isEncrypted()) return { problem: LOCKED };
  }
  const names = entries.map(({ fileName }) => fileName);
  if (new Set(names).size !== names.length) return { problem: NOT_WORD };
  const parts = new Map<string, string>();
  for (const entry of entries) {
    // What is not XML is read too, for its true size: the sizes an archive declares may be lies.
    const content = await read(zip, entry);
    if (/\.(?:xml|rels)$/i.test(entry.fileName)) parts.set(entry.fileName, content.toString('utf8'));
  }
  return { parts, names };
}

/** An entry, unpacked; yauzl stops when it gives more than was declared. */
async function read(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.fileName.endsWith('/')) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function problemOf(error: unknown): TemplateProblem {
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(message)) return CLIMBING;
  if (/too many bytes|not enough bytes/i.test(message)) return BLOATED;
  return NOT_WORD;
}
