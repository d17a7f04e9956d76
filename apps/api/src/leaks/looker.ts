import { type Opened, opened } from './opened.js';
import type { Needle } from './needles.js';

/** Bits of the table by which nearly all places are passed over. */
const BITS = 20;
/** Bytes at the end of a needle that it is looked up by: given names differ more than family names. */
const TAIL = 8;

const LETTER = /[\p{L}\p{N}]/u;

/** Looks through bytes for thousands of needles in one pass, and counts what it has looked through. */
export class Looker {
  /** Bytes looked through, those of packed files after unpacking. */
  bytes = 0;
  /** Files found in files. */
  files = 0;
  private readonly table = new Uint8Array(1 << BITS);
  private readonly byTail = new Map<string, Needle[]>();

  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      const { bytes } = needle;
      this.table[slot(bytes.readUInt32LE(bytes.length - 4))] = 1;
      const tail = bytes.toString('latin1', bytes.length - TAIL);
      this.byTail.set(tail, [...(this.byTail.get(tail) ?? []), needle]);
    }
  }

  /** What stands in these bytes, and in the files they hold. */
  look(bytes: Buffer): string[] {
    const parts: Opened[] = opened(bytes);
    this.files += parts.length - 1;
    return [...new Set(parts.flatMap(({ name, content }) => this.in(content).map((leak) => (name ? `${name}: ${leak}` : leak))))];
  }

  private in(bytes: Buffer): string[] {
    this.bytes += bytes.length;
    const found: string[] = [];
    let last = bytes.length > 3 ? (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0) * 65_536 + (bytes[2] ?? 0) * 16_777_216 : 0;
    for (let at = 3; at < bytes.length; at += 1) {
      last = (last >>> 8) | ((bytes[at] as number) << 24);
      if (this.table[slot(last >>> 0)] && at >= TAIL - 1) found.push(...this.endingAt(bytes, at + 1));
    }
    return found;
  }

  private endingAt(bytes: Buffer, end: number): string[] {
    const needles = this.byTail.get(bytes.toString('latin1', end - TAIL, end)) ?? [];
    const hits = needles.filter((needle) => {
      const start = end - needle.bytes.length;
      return start >= 0 && bytes.compare(needle.bytes, 0, needle.bytes.length, start, end) === 0 && (!needle.plain || isWhole(bytes, start, end));
    });
    return hits.map(({ secret, form }) => `${secret.what}: ${secret.text} (${form})`);
  }
}

const slot = (four: number): number => Math.imul(four, 0x9e3779b1) >>> (32 - BITS);

/** A name inside a longer name is somebody else's: "Lê Thị Lan" is not in "Lê Thị Lan Anh", nor in "Lê Thị Lanh". */
function isWhole(bytes: Buffer, start: number, end: number): boolean {
  const before = [...bytes.toString('utf8', Math.max(0, start - 4), start)].at(-1) ?? ' ';
  const after = bytes.toString('utf8', end, end + 8);
  // The letter of an escape (\n, \t) before a name is none of the name's.
  const escape = start > 1 && bytes[start - 2] === 0x5c && /[nrt]/.test(before);
  return (escape || !LETTER.test(before)) && !LETTER.test([...after][0] ?? ' ') && !/^ \p{Lu}/u.test(after);
}
