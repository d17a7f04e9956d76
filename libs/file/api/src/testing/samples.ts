import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** Small contents of every kind, made here. For specs. */
export const SAMPLES = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'latin1'),
  png: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  jpeg: Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(64), Buffer.from('ffd9', 'hex')]),
  webp: Buffer.concat([Buffer.from('RIFF'), Buffer.from([26, 0, 0, 0]), Buffer.from('WEBPVP8L'), Buffer.alloc(18)]),
  tiff: Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(64)]),
  heic: isoMedia('heic'),
  mp4: isoMedia('isom'),
  m4a: isoMedia('M4A '),
  wav: Buffer.concat([Buffer.from('RIFF'), Buffer.from([36, 0, 0, 0]), Buffer.from('WAVEfmt '), Buffer.alloc(32)]),
  mp3: Buffer.concat([Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000', 'latin1'), Buffer.from('fffb9064', 'hex'), Buffer.alloc(512)]),
  text: Buffer.from('Đơn đề nghị xem xét việc bồi thường.\r\nDòng hai\tcó tab.\n', 'utf8'),
  doc: compound('WordDocument'),
  xls: compound('Workbook'),
} as const;

/** A zip archive of the given entries. */
export function archive(entries: Readonly<Record<string, string | Buffer>>, compress = true): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return buffer(Readable.from(zip.outputStream as Readable));
}

const TYPES = (main: string) => `<Types><Override PartName="/main.xml" ContentType="application/vnd.${main}"/></Types>`;

/** A Word file of nothing but what makes it one, and `more`. */
export const docx = (more: Readonly<Record<string, string | Buffer>> = {}, compress = true): Promise<Buffer> =>
  archive({ '[Content_Types].xml': TYPES('openxmlformats-officedocument.wordprocessingml.document.main+xml'), 'word/document.xml': '<w:document/>', ...more }, compress);

export const xlsx = (): Promise<Buffer> => archive({ '[Content_Types].xml': TYPES('openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), 'xl/workbook.xml': '<workbook/>' });

export const odt = (type = 'application/vnd.oasis.opendocument.text'): Promise<Buffer> => archive({ mimetype: type, 'content.xml': '<office:document-content/>' });

/** What Word and Excel wrote until 2003: a header, and somewhere a directory of named streams. */
export function compound(...streams: readonly string[]): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5_000), ...streams.map((name) => Buffer.concat([Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(64)]))]);
}

function isoMedia(brand: string): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftyp'), Buffer.from(brand, 'latin1'), Buffer.alloc(4), Buffer.from('mp42isom'), Buffer.alloc(64)]);
}
