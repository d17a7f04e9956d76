import { describe, expect, it } from '@jest/globals';
import { slotsOf } from './slots.js';

const morning = { startsAt: '07:30', endsAt: '11:30', slotMinutes: 30, slotCapacity: 2 };

describe('slots of a day', () => {
  it('cuts the hours into spans one after another', () => {
    const slots = slotsOf(morning);
    expect(slots).toHaveLength(8);
    expect(slots[0]).toEqual({ at: '07:30', until: '08:00', capacity: 2 });
    expect(slots.at(-1)).toEqual({ at: '11:00', until: '11:30', capacity: 2 });
    for (const [index, slot] of slots.entries()) expect(slot.at).toBe(index === 0 ? '07:30' : slots[index - 1]?.until);
  });

  it('has no slot that ends after the day', () => {
    expect(slotsOf({ ...morning, slotMinutes: 45 }).map(({ at }) => at)).toEqual(['07:30', '08:15', '09:00', '09:45', '10:30']);
  });

  it.each([
    ['hours', { startsAt: null, endsAt: null }],
    ['minutes', { slotMinutes: null }],
    ['a capacity', { slotCapacity: null }],
  ])('is one open list without %s', (_, changes) => {
    expect(slotsOf({ ...morning, ...changes })).toEqual([]);
  });
});
