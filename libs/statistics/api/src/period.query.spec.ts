import { describe, expect, it } from '@jest/globals';
import { periodOf } from './period.query.js';

const refusalOf = (query: Parameters<typeof periodOf>[0]): unknown => {
  try {
    periodOf(query);
    return null;
  } catch (error) {
    return error;
  }
};

describe('the period a request names', () => {
  it('is an official one by its code', () => {
    expect(periodOf({ period: '2023-Q4' })).toMatchObject({ from: '2023-09-15', to: '2023-12-14' });
  });

  it('or any span, up to ten years, one day at least', () => {
    expect(periodOf({ from: '2023-09-15', to: '2023-11-30' })).toMatchObject({ code: null });
    expect(periodOf({ from: '2023-09-15', to: '2023-09-15' })).toMatchObject({ from: '2023-09-15', to: '2023-09-15' });
    expect(periodOf({ from: '2014-01-01', to: '2023-12-31' })).toMatchObject({ to: '2023-12-31' });
  });

  it.each([
    [{}, 'PERIOD.MISSING'],
    [{ from: '2023-01-01' }, 'PERIOD.MISSING'],
    [{ to: '2023-01-01' }, 'PERIOD.MISSING'],
    [{ period: '2023-Q5' }, 'PERIOD.UNKNOWN'],
    [{ period: '2023-Q4', from: '2023-01-01', to: '2023-02-01' }, 'PERIOD.NAMED_AND_CHOSEN'],
    [{ from: '2023-02-01', to: '2023-01-31' }, 'PERIOD.ENDS_BEFORE_IT_BEGINS'],
    [{ from: '2014-01-01', to: '2024-01-01' }, 'PERIOD.TOO_LONG'],
  ])('%j is refused with %s', (query, code) => {
    expect(refusalOf(query)).toMatchObject({ code });
  });
});
