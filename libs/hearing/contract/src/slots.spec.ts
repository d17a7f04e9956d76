import { describe, expect, it } from '@jest/globals';
import { dayCapacity, filledSlots, slotTimes } from './slots.js';

const DAY = { startsAt: '07:30', endsAt: '09:15', slotMinutes: 30, slotCapacity: 2 };

describe('slots of a day', () => {
  it('begin one after the other while they fit whole', () => {
    expect(slotTimes(DAY)).toEqual(['07:30', '08:00', '08:30']);
    expect(dayCapacity(DAY)).toBe(6);
  });

  it('are none on a day without hours or slots, which takes whoever comes', () => {
    for (const day of [{ ...DAY, startsAt: null }, { ...DAY, slotMinutes: null, slotCapacity: null }]) {
      expect(slotTimes(day)).toEqual([]);
      expect(dayCapacity(day)).toBeNull();
    }
  });

  it('say how much of each is taken; who has no time yet takes none of them', () => {
    expect(filledSlots(DAY, ['08:00', '08:00', null, '08:30']).map(({ at, taken }) => [at, taken])).toEqual([['07:30', 0], ['08:00', 2], ['08:30', 1]]);
  });
});
