import { createHash } from 'node:crypto';

/** Wrong tries in a row, and when the last one was. */
export interface Tries {
  readonly failures: number;
  readonly lastFailedAt: Date | null;
}

/** Wrong tries of an address, or of everybody, are forgotten when none has come for so long. Milliseconds. */
export const WINDOW = 15 * 60_000;
/** Wrong tries of an address that nobody waits for: a whole office mistypes through one address on a Monday. */
const ADDRESS_FREE = 20;
/** The longest an address waits, so that no office is kept out by what one of its machines does. Seconds. */
const ADDRESS_MOST = 60;
/** Wrong tries of everybody together, after which an unknown browser is answered late. */
export const OVERALL_FREE = 200;
/** How late. Milliseconds. Nobody is refused for what strangers do. */
export const HELD_BACK = 2_000;

/** From the sixth wrong password or code on, each try waits twice as long, at most five minutes. Seconds. */
export function waitAfterFailures(failures: number): number {
  return failures < 5 ? 0 : Math.min(300, 5 * 2 ** (failures - 5));
}

/** The same of an address, whoever was tried from it. Seconds. */
export function waitOfAddress(failures: number): number {
  return failures < ADDRESS_FREE ? 0 : Math.min(ADDRESS_MOST, 2 ** (failures - ADDRESS_FREE));
}

/** Whole seconds until the next try may be made; 0 when it may be now. */
export function secondsLeft({ failures, lastFailedAt }: Tries, now: Date, wait: (failures: number) => number = waitAfterFailures): number {
  if (!lastFailedAt) return 0;
  return Math.max(0, Math.ceil((lastFailedAt.getTime() + wait(failures) * 1000 - now.getTime()) / 1000));
}

/** What stands in the table for a name or an address. */
export const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest();
