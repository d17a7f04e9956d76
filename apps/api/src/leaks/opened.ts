import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Some bytes and what they are called; the first is what was given, the others are what was found in it. */
export interface Opened {
  readonly name: string;
  readonly content: Buffer;
}

/** Archives within archives within archives. */
const DEPTH = 3;

/** Bytes, and everything packed in them: archives and Office files with their names, gzip, the streams of a PDF; markup also without its tags. */
export function opened(content: Buffer, name = '', depth = 0): Opened[] {
  const whole: Opened = { name, content };
  if (depth > DEPTH || content.length < 4) return [whole];
  const inside = insideOf(content);
  return [whole, ...inside.flatMap((part) => opened(part.content, [name, part.name].filter(Boolean).join('/'), depth + 1)), ...withoutTags(name, content)];
}

function insideOf(content: Buffer): Opened[] {
  if (content.subarray(0, 2).toString('latin1') === 'PK') return unzip(content);
  if (content[0] === 0x1f && content[1] === 0x8b) return unpacked(() => gunzipSync(content), 'gzip');
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return streamsOf(content);
  return [];
}

/** Word cuts a name into runs where its spelling was looked at: then it is whole only without the tags between. */
function withoutTags(name: string, content: Buffer): Opened[] {
  return /\.(xml|rels)$/.test(name) ? [{ name: `${name} without tags`, content: Buffer.from(content.toString('utf8').replace(/<[^>]+>/g, '')) }] : [];
}

function unzip(archive: Buffer): Opened[] {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) return [];
  const files: Opened[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < archive.readUInt16LE(end + 10); entry += 1) {
    const [method, size, nameLength, header] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const packed = archive.subarray(start, start + size);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.push({ name, content: method === 0 ? packed : inflateRawSync(packed) }, { name: 'names of files', content: Buffer.from(name) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function streamsOf(pdf: Buffer): Opened[] {
  const parts: Opened[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const start = at + (pdf[at + 6] === 0x0d ? 8 : 7);
    const end = pdf.indexOf('endstream', start);
    if (end > start) parts.push(...unpacked(() => inflateSync(pdf.subarray(start, end)), `stream at ${at}`));
  }
  return parts;
}

/** What an answer holds whose encoding nobody has undone. */
export const decoded = (content: Buffer, encoding: string | undefined): Buffer => (encoding === 'gzip' ? gunzipSync(content) : encoding === 'br' ? brotliDecompressSync(content) : content);

function unpacked(unpack: () => Buffer, name: string): Opened[] {
  try {
    return [{ name, content: unpack() }];
  } catch {
    return []; // no such thing after all; it was looked through as it is
  }
}
