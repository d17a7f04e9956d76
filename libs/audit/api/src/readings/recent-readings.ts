import { Injectable } from '@nestjs/common';
import { Clock } from '@tiepdan/platform/api';

/** Looking at the same again within this time is one reading. Milliseconds. */
export const ONE_READING = 10 * 60_000;
/** Readings that are remembered; beyond that the oldest are forgotten, and looking again is noted again. */
const MOST = 20_000;

/** Which readings were noted a moment ago, so that going back and forth between pages is not ten readings. Each server remembers its own. */
@Injectable()
export class RecentReadings {
  private readonly seen = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Whether the same was noted a moment ago. */
  has(key: string): boolean {
    const before = this.seen.get(key);
    return before !== undefined && this.clock.now().getTime() - before < ONE_READING;
  }

  /** Whether this reading is a new one, which is then remembered. */
  isNew(key: string): boolean {
    if (this.has(key)) return false;
    const now = this.clock.now().getTime();
    this.seen.delete(key); // set anew, it is the youngest again
    this.seen.set(key, now);
    if (this.seen.size > MOST) for (const oldest of this.seen.keys()) return this.seen.delete(oldest);
    return true;
  }

  /** Takes back `isNew`: what could not be noted has to be noted next time. */
  forget(key: string): void {
    this.seen.delete(key);
  }
}
