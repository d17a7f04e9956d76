import { fileErrors } from '@tiepdan/file/contract';
import { Refusal } from '@tiepdan/platform/api';

/** The code that Node gives to an error of its own, such as `ENOENT`; null of every other. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const NO_ROOM: ReadonlySet<string | null> = new Set(['ENOSPC', 'EDQUOT', 'XMinioStorageFull']);

/** What an officer is told when bytes cannot be kept or read: that there is no room, or that the store does not answer. */
export function storeRefusal(error: unknown): Refusal {
  return new Refusal(fileErrors, NO_ROOM.has(codeOf(error)) ? 'FILE.NO_ROOM' : 'FILE.STORE_AWAY');
}
