import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Longest line of such a file: 40 hexadecimal digits, a colon, a count, the line's end. */
const LONGEST_LINE = 64;
const HASH = /^([0-9A-Fa-f]{40})/;

/**
 * Whether a password stands in a file of SHA-1 hashes in ascending order, one a line, as the “Have I Been Pwned” list is given
 * out (`HASH` or `HASH:count`). The file may hold a thousand million lines: it is halved some thirty times, never loaded.
 * @throws Error when the file cannot be read or is not of that form
 */
export async function standsInFile(path: string, password: string): Promise<boolean> {
  const forms = new Set([password, password.normalize('NFC'), password.normalize('NFKC')]);
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    for (const form of forms) if (await holds(file, size, createHash('sha1').update(form).digest('hex').toUpperCase())) return true;
    return false;
  } finally {
    await file.close();
  }
}

/** Finds the least offset from which the next line is not before the wanted one, and looks at that line. */
async function holds(file: FileHandle, size: number, wanted: string): Promise<boolean> {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = await lineFrom(file, middle);
    if (!line || line.hash >= wanted) high = middle;
    else low = line.start + 1;
  }
  return (await lineFrom(file, low))?.hash === wanted;
}

/** The first line that begins at `from` or after it. A line begins after a line's end, or at 0. */
async function lineFrom(file: FileHandle, from: number): Promise<{ readonly start: number; readonly hash: string } | null> {
  const at = Math.max(0, from - 1);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * LONGEST_LINE), 0, 2 * LONGEST_LINE, at);
  const text = buffer.toString('latin1', 0, bytesRead);
  const begins = from === 0 ? 0 : text.indexOf('\n') + 1;
  if ((from > 0 && begins === 0) || begins >= text.length) return null;
  const hash = HASH.exec(text.slice(begins))?.[1];
  if (!hash) throw new Error('tệp mật khẩu đã lộ phải gồm các dòng SHA-1 xếp theo thứ tự tăng dần');
  return { start: at + begins, hash: hash.toUpperCase() };
}
