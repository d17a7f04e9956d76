import { describe, expect, it } from '@jest/globals';
import { waitAfterFailures } from './identity.settings.js';

describe('the wait after wrong passwords', () => {
  it('is none for the first slips, then doubles, and never passes five minutes', () => {
    expect([0, 1, 4, 5, 6, 7, 10, 11, 12, 1000].map(waitAfterFailures)).toEqual([0, 0, 0, 5, 10, 20, 160, 300, 300, 300]);
  });

  it('never shrinks as failures grow', () => {
    const waits = Array.from({ length: 60 }, (_, failures) => waitAfterFailures(failures));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });
});
