import { finished } from 'node:stream/promises';
import type ExcelJS from '@protobi/exceljs';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';

/** What a list of ten thousand lines stays under by far. Bytes; counted while they are unpacked, since what an archive declares may be a lie. */
const MOST = { entries: 500, unpacked: 16 * 1024 * 1024, ratio: 100, ratioFrom: 1024 * 1024 } as const;
/** The last row that Excel itself has. */
const LAST_ROW = 1_048_576;
/** What is written once for a range and would be made for each of its cells: a file of six kilobytes would hold the process for minutes. None of it is text of a cell. */
const NOT_READ = ['mergeCells', 'dataValidations', 'conditionalFormatting', 'hyperlinks', 'autoFilter', 'rowBreaks', 'colBreaks', 'drawing', 'legacyDrawing', 'tableParts', 'picture', 'cols'];

/** The bytes are no .xlsx, or one made to do harm. */
export class UnreadableWorkbook extends Error {}

/**
 * Opens an .xlsx that somebody sent, to read its cells: a stranger's bytes, in the process that serves everybody.
 * @throws UnreadableWorkbook
 */
export async function openWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  await measure(bytes);
  const { default: Excel } = await import('@protobi/exceljs'); // large, and rarely wanted
  const book = new Excel.Workbook();
  // Names of ranges too are made for each cell: here they are taken as they come, and never looked at.
  Object.defineProperty(book.definedNames, 'model', { value: [], writable: true });
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: NOT_READ });
  } catch (cause) {
    throw new UnreadableWorkbook('no workbook', { cause });
  }
  if (book.worksheets.some(({ rowCount }) => rowCount > LAST_ROW)) throw new UnreadableWorkbook('rows that Excel does not have');
  return book;
}

/** @throws UnreadableWorkbook */
async function measure(bytes: Buffer): Promise<void> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
  } catch (cause) {
    throw new UnreadableWorkbook('no archive', { cause });
  }
  try {
    let [entries, unpacked] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      entries += 1;
      const swollen = entry.uncompressedSize > MOST.ratioFrom && entry.uncompressedSize > entry.compressedSize * MOST.ratio;
      if (swollen || entries > MOST.entries || unpacked > MOST.unpacked || entry.isEncrypted()) throw new UnreadableWorkbook('bloated');
      await readThrough(zip, entry);
    }
  } catch (cause) {
    throw cause instanceof UnreadableWorkbook ? cause : new UnreadableWorkbook('broken', { cause });
  }
}

/** yauzl stops when an entry gives more than was declared. */
async function readThrough(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  await finished((await zip.openReadStreamPromise(entry)).resume());
}
