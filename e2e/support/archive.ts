import { inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 'PK\u0005\u0006';
/** Where things stand in the records of a zip archive (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const AT = { entries: 10, directory: 16, method: 10, packedSize: 20, nameLength: 28, extraLength: 30, commentLength: 32, header: 42, entryName: 46, localName: 26, localExtra: 28, localEnd: 30 };

/** The files of a zip archive, which an Office document is, by name. */
export function unpack(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(DIRECTORY_END, undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let entry = archive.readUInt32LE(end + AT.directory);
  for (let left = archive.readUInt16LE(end + AT.entries); left > 0; left--) {
    const name = archive.toString('utf8', entry + AT.entryName, entry + AT.entryName + archive.readUInt16LE(entry + AT.nameLength));
    const local = archive.readUInt32LE(entry + AT.header);
    const start = local + AT.localEnd + archive.readUInt16LE(local + AT.localName) + archive.readUInt16LE(local + AT.localExtra);
    const packed = archive.subarray(start, start + archive.readUInt32LE(entry + AT.packedSize));
    files.set(name, archive.readUInt16LE(entry + AT.method) === 0 ? packed : inflateRawSync(packed));
    entry += AT.entryName + [AT.nameLength, AT.extraLength, AT.commentLength].reduce((sum, at) => sum + archive.readUInt16LE(entry + at), 0);
  }
  return files;
}

/** Everything a document says, file by file, as one text: to look for what must not be in it. */
export const everythingIn = (archive: Buffer): string => [...unpack(archive).values()].map((file) => file.toString('utf8')).join('\n');

/** The paragraphs of a .docx, as plain text. */
export function paragraphsOf(document: Buffer): string[] {
  const xml = unpack(document).get('word/document.xml')?.toString('utf8') ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .map((text) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'"))
    .filter((text) => text.trim() !== '');
}
