import { FILE_KINDS, FILE_KIND_WORDS, type FileKindName, endingOf, fileErrors, kindByName } from '@tiepdan/file/contract';
import { Refusal } from '@tiepdan/platform/api';
import { fileTypeFromBuffer } from 'file-type';
import { kindOfArchive } from './archive.js';
import { COMPOUND, kindOfCompound } from './compound.js';
import { type Content, headOf } from './content.js';
import { isPlainText } from './plain-text.js';

/** Bytes that tell what a content is. */
const HEAD = 4100;
const ARCHIVE = Buffer.from('PK\u0003\u0004', 'latin1');

/** Which kinds a content of this type may be. A recording of a telephone says mp4 of sound and film alike. */
const KINDS_OF_TYPE: Readonly<Record<string, readonly FileKindName[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpeg'],
  'image/png': ['png'],
  'image/apng': ['png'],
  'image/webp': ['webp'],
  'image/tiff': ['tiff'],
  'image/heic': ['heic'],
  'image/heif': ['heic'],
  'audio/mpeg': ['mp3'],
  'audio/x-m4a': ['m4a'],
  'audio/mp4': ['m4a'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4', 'm4a'],
};

/** The kind that a name speaks of. @throws Refusal FILE.KIND_NOT_TAKEN */
export function kindOfName(name: string): FileKindName {
  const kind = kindByName(name);
  if (!kind) throw new Refusal(fileErrors, 'FILE.KIND_NOT_TAKEN', { kinds: FILE_KIND_WORDS });
  return kind;
}

/**
 * Looks at the content whether it is what the name says, and gives the media type it is served as.
 * @throws Refusal FILE.KIND_NOT_TAKEN, FILE.KIND_DIFFERS, FILE.HAS_MACROS, FILE.BLOATED, FILE.BROKEN
 */
export async function checkKind(content: Content, name: string): Promise<string> {
  const said = kindOfName(name);
  if (!(await kindsOf(content, said)).includes(said)) throw new Refusal(fileErrors, 'FILE.KIND_DIFFERS', { ending: endingOf(name) });
  return FILE_KINDS[said].mediaType;
}

async function kindsOf(content: Content, said: FileKindName): Promise<readonly FileKindName[]> {
  const head = await headOf(content, HEAD);
  if (head.subarray(0, ARCHIVE.length).equals(ARCHIVE)) return single(await kindOfArchive(content));
  if (head.subarray(0, COMPOUND.length).equals(COMPOUND)) return single(await kindOfCompound(content));
  if (said === 'text') return (await isPlainText(content)) ? ['text'] : [];
  const type = await fileTypeFromBuffer(head);
  return KINDS_OF_TYPE[type?.mime ?? ''] ?? [];
}

const single = (kind: FileKindName | null): readonly FileKindName[] => (kind ? [kind] : []);
