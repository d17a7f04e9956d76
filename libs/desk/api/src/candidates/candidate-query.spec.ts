import { describe, expect, it } from '@jest/globals';
import { readCandidateQuery } from './candidate-query.js';

const part = (paper: string, phone: string | null = paper, year: number | null = null) => ({ paper, phone, begins: paper.startsWith('0'), year });

describe('readCandidateQuery', () => {
  it('tells parts of a name from parts of a number', () => {
    expect(readCandidateQuery('ng van binh 0792')).toEqual({ name: 'ng van binh', numbers: [part('0792', '792')] });
  });

  it('reads a telephone in any punctuation, with or without the country code', () => {
    for (const typed of ['0912 345 678', '0912.345.678', '+84 912-345-678', '+84912345678', '84912345678'])
      expect(readCandidateQuery(typed)?.numbers.map(({ phone }) => phone)).toEqual(['912345678']);
    expect(readCandidateQuery('bình 0912 345 678')).toMatchObject({ name: 'bình', numbers: [{ phone: '912345678' }] });
  });

  it('reads letters in a number as a paper’s alone, and four digits as a year too', () => {
    expect(readCandidateQuery('C1234567')).toEqual({ name: '', numbers: [part('c1234567', null)] });
    expect(readCandidateQuery('bình 1964')?.numbers).toEqual([part('1964', '1964', 1964)]);
  });

  it.each([undefined, null, '', ' ', 'b', '%', '--', '. ,', 'bình 07'])('finds nothing for %p', (typed) => {
    expect(readCandidateQuery(typed)).toBeNull();
  });
});
