/** What a day's slots are reckoned from; times are `HH:MM` of Vietnam. */
export interface SlotFacts {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly slotMinutes: number | null;
  /** How many matters one slot takes; without slots, how many the whole day takes; null: no limit. */
  readonly slotCapacity: number | null;
}

/** One slot of a day. */
export interface Slot {
  /** `HH:MM` */
  readonly at: string;
  readonly capacity: number;
  readonly taken: number;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The times at which a slot of the day begins; none where the day has no hours or no length of slot. A last slot that does not fit is none. */
export function slotTimes({ startsAt, endsAt, slotMinutes }: SlotFacts): string[] {
  if (!startsAt || !endsAt || !slotMinutes || slotMinutes < 1) return [];
  const [from, to] = [minutesOf(startsAt), minutesOf(endsAt)];
  const count = Math.max(0, Math.floor((to - from) / slotMinutes));
  return Array.from({ length: count }, (_, index) => timeOf(from + index * slotMinutes));
}

/** How many matters the day takes altogether; null: no limit. */
export function dayCapacity(day: SlotFacts): number | null {
  const times = slotTimes(day);
  return times.length ? times.length * (day.slotCapacity ?? 1) : day.slotCapacity;
}

/** The day's slots, with how many of each are taken. @param placed times of the hearings that stand on the day; null: none given yet */
export function slotsOf(day: SlotFacts, placed: readonly (string | null)[]): Slot[] {
  return slotTimes(day).map((at) => ({ at, capacity: day.slotCapacity ?? 1, taken: placed.filter((time) => time === at).length }));
}
