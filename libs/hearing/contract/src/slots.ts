import { type DayPlan, slotsOf } from '@tiepdan/leader-day/contract';

/** What a day's slots are reckoned from. */
export type SlotFacts = Pick<DayPlan, 'startsAt' | 'endsAt' | 'slotMinutes' | 'slotCapacity'>;

/** One slot of a day, and how much of it is taken. */
export interface Slot {
  /** `HH:MM` */
  readonly at: string;
  readonly until: string;
  readonly capacity: number;
  readonly taken: number;
}

/** The times at which a slot of the day begins; none on a day that is one open list. */
export const slotTimes = (day: SlotFacts): string[] => slotsOf(day).map(({ at }) => at);

/** How many matters the day takes altogether; null: a day without slots takes whoever comes. */
export function dayCapacity(day: SlotFacts): number | null {
  const slots = slotsOf(day);
  return slots.length ? slots.reduce((sum, { capacity }) => sum + capacity, 0) : null;
}

/** The day's slots, with how many of each are taken. @param placed times of the hearings that stand on the day; null: none given yet */
export function filledSlots(day: SlotFacts, placed: readonly (string | null)[]): Slot[] {
  return slotsOf(day).map((slot) => ({ ...slot, taken: placed.filter((time) => time === slot.at).length }));
}
