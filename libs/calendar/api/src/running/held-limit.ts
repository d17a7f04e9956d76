import { randomBytes } from 'node:crypto';
import type { ChangeCause, Extension, LimitPause, LimitRule, RunningLimit } from '@tiepdan/calendar/contract';
import type { Calendar } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** A suspension with its row. */
export interface HeldPause extends LimitPause {
  readonly id: string;
}

/** A running limit with its row. */
export interface HeldLimit extends RunningLimit {
  readonly id: string;
  readonly pauses: readonly HeldPause[];
  readonly extensions: readonly Extension[];
}

/** One move of a due day, to be kept. */
export interface LimitMove {
  readonly id: string;
  readonly limitId: string;
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
  readonly cause: ChangeCause;
  readonly sentence: string;
}

/** All that due days are reckoned by: an office's calendar and the versions of every rule. */
export interface LimitBook {
  readonly calendar: Calendar;
  readonly rules: readonly LimitRule[];
}

/** A new row's key, ordered by time as the database's uuidv7() makes them: several rows that refer to each other go in one statement. */
export function newKey(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
