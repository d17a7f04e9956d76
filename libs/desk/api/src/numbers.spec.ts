import { describe, expect, it } from '@jest/globals';
import { readBookNumber, readMatterNumber, readPaperNumber } from './numbers.js';

describe('numbers as people type them', () => {
  it('reads a number of a book, with or without its year', () => {
    expect(readBookNumber('214/2026')).toEqual({ number: 214, year: 2026 });
    expect(readBookNumber(' 00214 ')).toEqual({ number: 214, year: null });
    expect(readBookNumber('214 / 2026')).toEqual({ number: 214, year: 2026 });
  });

  it.each(['', 'đơn 214', '214/26', '214/PC-BTCD', '123456789', '2026-11-20'])('takes %p for no number of a book', (typed) => {
    expect(readBookNumber(typed)).toBeNull();
  });

  it.each(['VV-2026-000123', 'vv-2026-123', 'VV 2026 123', '123/2026'])('reads %s as a matter', (typed) => {
    expect(readMatterNumber(typed)).toEqual({ number: 123, year: 2026 });
  });

  it('reads a matter without its year', () => {
    expect(readMatterNumber('VV-123')).toEqual({ number: 123, year: null });
    expect(readMatterNumber('123')).toEqual({ number: 123, year: null });
    expect(readMatterNumber('vvv')).toBeNull();
  });

  it('reads the number of a paper, in either case, with or without accents', () => {
    expect(readPaperNumber('123/PC-BTCD')).toEqual({ number: 123, symbol: 'pc-btcd' });
    expect(readPaperNumber('045 / btcd-xlđ')).toEqual({ number: 45, symbol: 'btcd-xld' });
    expect(readPaperNumber('123/2026')).toBeNull();
  });
});
