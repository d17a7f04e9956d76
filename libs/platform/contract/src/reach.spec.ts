import { describe, expect, it } from '@jest/globals';
import { WHOLE_OFFICE, widestReach } from './reach.js';

describe('how far an account sees', () => {
  const least = { records: 'assigned', sealed: 'hidden', subtree: false } as const;

  it('is the least there is without any role', () => {
    expect(widestReach([])).toEqual(least);
  });

  it('is the widest of several roles, each side by itself', () => {
    expect(widestReach([least, WHOLE_OFFICE])).toEqual(WHOLE_OFFICE);
    expect(widestReach([{ ...least, subtree: true }, { ...least, sealed: 'masked' }])).toEqual({ records: 'assigned', sealed: 'masked', subtree: true });
    expect(widestReach([least, least])).toEqual(least);
  });
});
