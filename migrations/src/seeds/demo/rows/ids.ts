import { createHash } from 'node:crypto';

/** All demo ids lie before any id the running product will make, so "order by date, id" stays the order of logging. */
const EPOCH = Date.UTC(2021, 0, 1);

/**
 * The `ordinal`-th id of a kind of record: a valid UUID v7 whose time part grows with the ordinal and whose random part
 * is a hash, so that each load gives the same ids in the same order.
 */
export function demoId(kind: string, ordinal: number): string {
  const time = (EPOCH + ordinal * 1000).toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(`${kind}:${ordinal}`).digest('hex');
  const variant = ((parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
