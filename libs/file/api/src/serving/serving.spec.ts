import { describe, expect, it } from '@jest/globals';
import { dispositionOf } from './disposition.js';
import { handOut } from './hand-out.js';
import { readRange } from './range-header.js';

describe('Content-Disposition', () => {
  it.each([
    ['Đơn khiếu nại (bản 2).pdf', `attachment; filename="Don khieu nai (ban 2).pdf"; filename*=UTF-8''%C4%90%C6%A1n%20khi%E1%BA%BFu%20n%E1%BA%A1i%20%28b%E1%BA%A3n%202%29.pdf`],
    ['a";evil=1.pdf', `attachment; filename="a__evil=1.pdf"; filename*=UTF-8''a_%3Bevil%3D1.pdf`],
    ['xuống\r\nSet-Cookie: x.pdf', `attachment; filename="xuongSet-Cookie_ x.pdf"; filename*=UTF-8''xu%E1%BB%91ngSet-Cookie_%20x.pdf`],
    ['../../tệp.pdf', `attachment; filename="tep"; filename*=UTF-8''tep`],
    ['日本.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.pdf`],
    ["l'avis*.pdf", `attachment; filename="l'avis_.pdf"; filename*=UTF-8''l%27avis_.pdf`],
  ])('writes %j safely for old and new programs', (name, header) => {
    expect(dispositionOf(name, false)).toBe(header);
  });

  it('says where a file is shown in the page', () => {
    expect(dispositionOf('a.pdf', true)).toMatch(/^inline; /);
  });
});

describe('a file the product made', () => {
  const headersOf = (name: string, inline?: boolean) => handOut({ name, bytes: Buffer.from('abc') }, inline).getHeaders();

  it('is given out by the kind its name ends with, with its length, to be saved', () => {
    expect(headersOf('bieu.xlsx', true)).toEqual({
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      length: 3,
      disposition: `attachment; filename="bieu.xlsx"; filename*=UTF-8''bieu.xlsx`,
    });
    expect(headersOf('bieu.khac').type).toBe('application/octet-stream');
  });

  it('is shown in the page only where it is a PDF and that is asked for', () => {
    expect([headersOf('a.pdf', true), headersOf('a.pdf')].map(({ disposition }) => String(disposition).split(';')[0])).toEqual(['inline', 'attachment']);
  });
});

describe('Range', () => {
  it.each([
    [undefined, 'whole'],
    ['', 'whole'],
    ['bytes=-', 'whole'],
    ['lines=1-2', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=5-2', 'whole'],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=2-', { from: 2, to: 9 }],
    ['bytes=2-100', { from: 2, to: 9 }],
    ['bytes=-3', { from: 7, to: 9 }],
    ['bytes=-100', { from: 0, to: 9 }],
    ['bytes=10-', 'nowhere'],
    ['bytes=-0', 'nowhere'],
  ])('reads %j of ten bytes', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });
});
