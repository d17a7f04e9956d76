import { describe, expect, it } from '@jest/globals';
import { secondsLeft, waitAfterFailures, waitOfAddress } from './pace.rules.js';

describe('the wait after wrong passwords', () => {
  it('is none for the first slips, then doubles, and never passes five minutes', () => {
    expect([0, 1, 4, 5, 6, 7, 10, 11, 12, 1000].map(waitAfterFailures)).toEqual([0, 0, 0, 5, 10, 20, 160, 300, 300, 300]);
  });

  it('is none for an address that a whole office mistypes through, and never passes a minute', () => {
    expect([0, 19, 20, 21, 25, 26, 27, 5000].map(waitOfAddress)).toEqual([0, 0, 1, 2, 32, 60, 60, 60]);
  });

  it.each([waitAfterFailures, waitOfAddress])('never shrinks as failures grow', (wait) => {
    const waits = Array.from({ length: 60 }, (_, failures) => wait(failures));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  it('is reckoned from the last wrong try, in whole seconds', () => {
    const at = new Date('2026-11-20T05:00:00Z');
    const after = (milliseconds: number) => secondsLeft({ failures: 5, lastFailedAt: at }, new Date(at.getTime() + milliseconds));
    expect([0, 1, 4001, 5000, 60_000].map(after)).toEqual([5, 5, 1, 0, 0]);
    expect(secondsLeft({ failures: 9, lastFailedAt: null }, at)).toBe(0);
  });
});
