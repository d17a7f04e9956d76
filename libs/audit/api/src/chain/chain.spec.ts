import { describe, expect, it } from '@jest/globals';
import { readAnchors, writeAnchors } from './anchor-lines.js';
import { BEFORE_FIRST, type RecordColumns, contentOf, linkHash } from './link-hash.js';
import { isAmong, readPlaces, writePlaces } from './places.js';

const OFFICE = '00000000-0000-7000-8000-000000000001';
const RECORD: RecordColumns = {
  officeId: OFFICE,
  id: '1',
  action: 'session.opened',
  subjectKind: null,
  subjectId: null,
  actorId: null,
  actorName: 'Lê Thị Thử',
  actorOfficeId: null,
  onBehalfOf: null,
  requestId: 'r',
  ip: null,
  userAgent: null,
  reason: null,
  details: '{}',
  micros: '1',
};

describe('what a link is reckoned from', () => {
  it('differs for any two records that differ in one column, also where a text moves into the next', () => {
    const all = [
      RECORD,
      ...Object.entries(RECORD).map(([name, value]) => ({ ...RECORD, [name]: value === null ? '' : `${value}1` })),
      { ...RECORD, ip: 'a', userAgent: 'b' },
      { ...RECORD, ip: 'a,1:b', userAgent: null },
      { ...RECORD, ip: '~' },
    ].map((record) => contentOf(record).toString('hex'));
    expect(new Set(all).size).toBe(all.length);
  });

  it('hangs on the place and on everything before', () => {
    const content = contentOf(RECORD);
    const first = linkHash(BEFORE_FIRST, 1n, content);
    const all = [first, linkHash(BEFORE_FIRST, 2n, content), linkHash(first, 2n, content), linkHash(first, 2n, first)].map((hash) => hash.toString('hex'));
    expect(new Set(all).size).toBe(4);
  });
});

describe('places of a chain', () => {
  it('are written as PostgreSQL writes them, and read back', () => {
    const text = writePlaces([1n, 2n, 3n, 7n, 9n, 10n]);
    expect(text).toBe('{[1,4),[7,8),[9,11)}');
    expect(readPlaces(text)).toEqual([{ from: 1n, to: 3n }, { from: 7n, to: 7n }, { from: 9n, to: 10n }]);
    expect([1n, 3n, 4n, 7n, 8n, 10n, 11n].filter((place) => isAmong(readPlaces(text), place))).toEqual([1n, 3n, 7n, 10n]);
    expect(readPlaces(writePlaces([]))).toEqual([]);
  });

  it.each(['', '[1,2)', '{[1,2]}', '{(1,2)}', '{[1,)}', '{[1,2)[3,4)}'])('are not read from %j', (text) => expect(() => readPlaces(text)).toThrow());
});

describe('anchors as lines', () => {
  const anchors = [
    { day: '2026-11-20', seq: '12', hash: 'a'.repeat(64) },
    { day: '2026-11-21', seq: '40', hash: 'b'.repeat(64) },
  ];

  it('are read back as they were written, also through Windows', () => {
    const text = writeAnchors({ officeId: OFFICE, officeName: 'Ban Tiếp công dân tỉnh Thử Nghiệm', anchors });
    const read = [{ day: '2026-11-20', seq: 12n, hash: 'a'.repeat(64) }, { day: '2026-11-21', seq: 40n, hash: 'b'.repeat(64) }];
    expect(readAnchors(text).get(OFFICE)).toEqual(read);
    expect(readAnchors(`\uFEFF${text.replaceAll('\n', '\r\n')}`).get(OFFICE)).toEqual(read);
  });

  it('say which line is none', () => expect(() => readAnchors('# mốc\nmoc x')).toThrow('Dòng 2'));
});
