/** A file that was sent and belongs to no record yet. Its id is given to the record's form; unclaimed, it is gone after a day. */
export interface UploadedFile {
  /** Names the upload, once: whoever claims it for a record gets the stored file for it. */
  readonly id: string;
  /** As it is stored: cleaned, NFC. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/** What may be sent, for the form that sends it. */
export interface FileLimits {
  /** Most bytes of one file. */
  readonly sizeMost: number;
  /** Most characters of a name. */
  readonly nameMost: number;
  /** Endings that are taken, in lower case, without the dot. */
  readonly endings: readonly string[];
  /** Whether files are scanned for viruses before they are kept. */
  readonly scanned: boolean;
}

/** Hours after which a file that no record claimed is taken away. */
export const UNCLAIMED_HOURS = 24;
/** Files that one account may have sent without a record claiming them. More is no form being filled in. */
export const UNCLAIMED_MOST = 200;
/** How many times the largest file those may be together. */
export const UNCLAIMED_TIMES = 8;

const UNITS = ['byte', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes as people read it: `1,4 MB`. One kB is 1000 bytes. */
export function sizeWords(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 99.95 ? 0 : 1;
  return `${amount.toFixed(digits).replace(/\.0$/, '').replace('.', ',')} ${UNITS[unit] ?? ''}`;
}
