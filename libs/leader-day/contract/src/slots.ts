import type { DayPlan, TimeOfDay } from './day.js';

/** One span of a day in which `capacity` matters are heard. */
export interface DaySlot {
  readonly at: TimeOfDay;
  readonly until: TimeOfDay;
  readonly capacity: number;
}

/** The slots a day is cut into; a rest shorter than a slot is none. Empty when the day has no hours or no slots: one open list. */
export function slotsOf({ startsAt, endsAt, slotMinutes, slotCapacity }: Pick<DayPlan, 'startsAt' | 'endsAt' | 'slotMinutes' | 'slotCapacity'>): DaySlot[] {
  if (!startsAt || !endsAt || !slotMinutes || !slotCapacity) return [];
  const slots: DaySlot[] = [];
  const last = minutesOf(endsAt);
  for (let at = minutesOf(startsAt); at + slotMinutes <= last; at += slotMinutes)
    slots.push({ at: timeOf(at), until: timeOf(at + slotMinutes), capacity: slotCapacity });
  return slots;
}

/** Minutes since midnight. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minutes: number): TimeOfDay {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
