import { PassThrough, type Readable } from 'node:stream';
import type { FileKindName } from '@tiepdan/file/contract';
import { fileErrors } from '@tiepdan/file/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type Entry, RandomAccessReader, type ZipFile, fromRandomAccessReaderPromise } from 'yauzl';
import { type Content, collect } from './content.js';

/** What an honest Office file stays under. The sizes are those that the archive itself declares; nothing is unpacked to learn them. */
const MOST = { entries: 10_000, unpacked: 1024 * 1024 * 1024, ratio: 200, ratioFrom: 10 * 1024 * 1024, part: 2 * 1024 * 1024 } as const;

const [CONTENT_TYPES, ODF_TYPE] = ['[Content_Types].xml', 'mimetype'] as const;
/** Where Word, Excel and OpenDocument keep programs. */
const MACROS = [/(^|\/)vbaProject\.bin$/i, /(^|\/)vbaData\.xml$/i, /^Basic\//, /^Scripts\//, /(^|\/)xl\/macrosheets\//i];

/**
 * The kind of Office file an archive is; null for another archive.
 * @throws Refusal FILE.BROKEN, FILE.BLOATED, FILE.HAS_MACROS
 */
export async function kindOfArchive(content: Content): Promise<FileKindName | null> {
  let zip: ZipFile;
  try {
    zip = await fromRandomAccessReaderPromise(new ContentReader(content), content.size, { autoClose: false, validateEntrySizes: true });
  } catch (error) {
    throw refusalOf(error);
  }
  try {
    return await kindOfEntries(zip, await entriesOf(zip, content.size));
  } catch (error) {
    throw refusalOf(error);
  } finally {
    zip.close();
  }
}

async function kindOfEntries(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<FileKindName | null> {
  if ([...entries.keys()].some((name) => MACROS.some((macro) => macro.test(name)))) throw new Refusal(fileErrors, 'FILE.HAS_MACROS');
  const types = entries.get(CONTENT_TYPES);
  if (types) {
    if (/macroEnabled/i.test((await partOf(zip, types)).toString('utf8'))) throw new Refusal(fileErrors, 'FILE.HAS_MACROS');
    return entries.has('word/document.xml') ? 'docx' : entries.has('xl/workbook.xml') ? 'xlsx' : null;
  }
  const type = entries.get(ODF_TYPE);
  if (!type || !entries.has('content.xml')) return null;
  return (await partOf(zip, type)).toString('latin1').trim() === 'application/vnd.oasis.opendocument.text' ? 'odt' : null;
}

/** Every entry by its name. @throws Refusal FILE.BLOATED, FILE.BROKEN */
async function entriesOf(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let [packed, unpacked] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const swollen = entry.uncompressedSize > MOST.ratioFrom && entry.uncompressedSize > entry.compressedSize * MOST.ratio;
    // More packed bytes than the file has: entries that share their bytes, the other way to make a bomb.
    if (swollen || entries.size >= MOST.entries || unpacked > MOST.unpacked || packed > size) throw new Refusal(fileErrors, 'FILE.BLOATED');
    if (entry.isEncrypted() || entries.has(entry.fileName)) throw new Refusal(fileErrors, 'FILE.BROKEN');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** A small entry, unpacked; yauzl stops when it gives more than was declared. */
async function partOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > MOST.part) throw new Refusal(fileErrors, 'FILE.BLOATED');
  return collect(await zip.openReadStreamPromise(entry));
}

const refusalOf = (error: unknown): Error => (error instanceof Refusal ? error : Object.assign(new Refusal(fileErrors, 'FILE.BROKEN'), { cause: error }));

/** Lets the archive be read from wherever its bytes are. */
class ContentReader extends RandomAccessReader {
  constructor(private readonly content: Content) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const through = new PassThrough();
    const source = this.content.stream({ from: start, to: end - 1 });
    source.on('error', (error) => through.destroy(error));
    through.on('close', () => source.destroy());
    return source.pipe(through);
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}
