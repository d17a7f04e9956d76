import type { FileKindName } from '@tiepdan/file/contract';
import { fileErrors } from '@tiepdan/file/contract';
import { Refusal } from '@tiepdan/platform/api';
import { bytesPassed } from '../store/passing-bytes.js';
import type { Content } from './content.js';

/** First bytes of Microsoft's compound files, which Word and Excel wrote until 2003. */
export const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Names of streams inside, as the directory of such a file writes them: UTF-16LE, closed by a zero. */
const NAMES = {
  word: streamName('WordDocument'),
  excel: streamName('Workbook'),
  oldExcel: streamName('Book'),
  macros: streamName('_VBA_PROJECT'),
  encrypted: streamName('EncryptedPackage'),
} as const;
type Name = keyof typeof NAMES;

const LONGEST = Math.max(...Object.values(NAMES).map((name) => name.length));

/**
 * The kind of a compound file; null for one of another program. Its directory may lie anywhere, in pieces, so the names of its
 * streams are looked for in all of it.
 * @throws Refusal FILE.HAS_MACROS, FILE.BROKEN for one that has a password
 */
export async function kindOfCompound(content: Content): Promise<FileKindName | null> {
  const found = new Set<Name>();
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of content.stream()) {
    const window = Buffer.concat([tail, chunk as Buffer]);
    for (const [name, bytes] of Object.entries(NAMES) as [Name, Buffer][]) if (!found.has(name) && window.includes(bytes)) found.add(name);
    tail = window.subarray(-LONGEST);
    bytesPassed(window.length);
  }
  if (found.has('macros')) throw new Refusal(fileErrors, 'FILE.HAS_MACROS');
  if (found.has('encrypted')) throw new Refusal(fileErrors, 'FILE.BROKEN');
  if (found.has('word')) return 'doc';
  return found.has('excel') || found.has('oldExcel') ? 'xls' : null;
}

function streamName(name: string): Buffer {
  return Buffer.from(`${name}\0`, 'utf16le');
}
