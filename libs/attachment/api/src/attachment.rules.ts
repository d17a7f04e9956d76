import { ATTACHMENTS_MOST, attachmentErrors } from '@tiepdan/attachment/contract';
import { FILE_KINDS, FILE_NAME_MOST, type FileKind, cleanFileName, endingOf, fileErrors } from '@tiepdan/file/contract';
import { Refusal } from '@tiepdan/platform/api';

/** @throws Refusal ATTACHMENT.TOO_MANY */
export function checkRoom(have: number, more: number): void {
  if (have + more > ATTACHMENTS_MOST) throw new Refusal(attachmentErrors, 'ATTACHMENT.TOO_MANY', { most: ATTACHMENTS_MOST, have });
}

/**
 * The name a file is given anew, with an ending of its own kind: what a name says of a content stays true.
 * @throws Refusal FILE.NAME_MISSING, FILE.NAME_UNSAFE, FILE.NAME_TOO_LONG
 */
export function renamed(given: string, { name, mediaType }: { readonly name: string; readonly mediaType: string }): string {
  const kind = (Object.values(FILE_KINDS) as readonly FileKind[]).find((each) => each.mediaType === mediaType);
  const endings = kind?.endings ?? [endingOf(name)];
  const cleaned = cleanFileName(endings.includes(endingOf(given)) ? given : `${given}.${endingOf(name)}`);
  if ('name' in cleaned) return cleaned.name;
  if (cleaned.fault === 'too-long') throw new Refusal(fileErrors, 'FILE.NAME_TOO_LONG', { most: FILE_NAME_MOST });
  throw new Refusal(fileErrors, cleaned.fault === 'empty' ? 'FILE.NAME_MISSING' : 'FILE.NAME_UNSAFE');
}

/** The names as they may stand side by side in one folder: of two alike, however they are written, the second is `… (2)`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let free = name;
    for (let time = 2; taken.has(folded(free)); time += 1) free = `${stem} (${time})${ending}`;
    taken.add(folded(free));
    return free;
  });
}

const folded = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi');
