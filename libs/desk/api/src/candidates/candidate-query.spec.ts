import { describe, expect, it } from '@jest/globals';
import { readCandidateQuery } from './candidate-query.js';

describe('readCandidateQuery', () => {
  it('tells parts of a name from parts of a number', () => {
    expect(readCandidateQuery('ng van binh 0792')).toEqual({ words: ['ng', 'van', 'binh'], numbers: ['0792'] });
  });

  it.each(['Bình', 'BÌNH', 'binh', 'Bình'.normalize('NFD')])('reads %s without its accents', (typed) => {
    expect(readCandidateQuery(typed)).toEqual({ words: ['binh'], numbers: [] });
  });

  it('takes punctuation and the country code out of numbers', () => {
    expect(readCandidateQuery('+84912.345-678')).toEqual({ words: [], numbers: ['912345678'] });
    expect(readCandidateQuery('C1234567')).toEqual({ words: [], numbers: ['c1234567'] });
  });

  it.each([undefined, null, '', ' ', 'b', '%', '--', '., '])('finds nothing for %p', (typed) => {
    expect(readCandidateQuery(typed)).toBeNull();
  });
});
