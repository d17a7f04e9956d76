import { addDays, type PlainDate } from '@tiepdan/platform/contract';

/** Repeatable chance: the same seed gives the same throws (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** True once in so many throws. */
  once(of: number): boolean {
    return this.below(of) === 0;
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.below(of.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** Mostly nought, else a small number. */
  few(limit: number): number {
    return this.once(2) ? this.below(limit) : 0;
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** A day of the eighteen months of histories; every third time within a day of the end of a reporting quarter. */
  day(): PlainDate {
    return this.once(3) ? addDays(this.one(QUARTER_ENDS), this.below(4) - 1) : addDays(FIRST_DAY, this.below(DAYS));
  }

  /** The same day, soon after, later, or at the end of a quarter after it. */
  after(day: PlainDate): PlainDate {
    const throws = this.below(6);
    if (throws === 0) return day;
    const ends = throws < 3 ? QUARTER_ENDS.filter((end) => end >= day) : [];
    return ends.length ? addDays(this.one(ends.slice(0, 2)), this.below(3)) : addDays(day, this.below(throws === 3 ? 120 : 25));
  }
}

const FIRST_DAY: PlainDate = '2024-11-20';
const DAYS = 480;
/** The 14th of a quarter's last month (QĐ 14/2025 and before it: statistics/contract). */
const QUARTER_ENDS: readonly PlainDate[] = ['2024-12-14', '2025-03-14', '2025-06-14', '2025-09-14', '2025-12-14', '2026-03-14'];
