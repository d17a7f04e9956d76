/** Most characters of a file's name, its ending among them. */
export const FILE_NAME_MOST = 200;

/** Why a name cannot be a file's name. */
export type FileNameFault = 'empty' | 'unsafe' | 'too-long';

/** Controls, marks that turn the direction of writing, and what has no width: nobody sees them, so they are taken out. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/gu;
/** Signs that some system keeps for itself. */
const KEPT_BY_SYSTEMS = /[<>:"|?*]/g;
/** Names that Windows gives to devices, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name as it is stored: NFC, without what nobody sees, `_` for signs that some system keeps for itself.
 * A name that leads elsewhere (`/`, `\`, `..`) is refused and never mended: whoever sends it is not to find out what becomes of it.
 */
export function cleanFileName(given: string): { readonly name: string } | { readonly fault: FileNameFault } {
  if (!given.isWellFormed()) return { fault: 'unsafe' };
  const seen = given.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  if (/[\\/]/.test(seen) || /^\.\.?(\.|$)/.test(seen)) return { fault: 'unsafe' };
  const plain = seen.replace(KEPT_BY_SYSTEMS, '_').replace(/[. ]+$/, '').replace(/^\.+/, '');
  if (!plain) return { fault: 'empty' };
  const name = DEVICE.test(plain) ? `_${plain}` : plain;
  return [...name].length > FILE_NAME_MOST ? { fault: 'too-long' } : { name };
}
