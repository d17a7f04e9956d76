import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldText } from '@tiepdan/platform/contract';
import { type TestDatabase, freshDatabase } from '../testing/fresh-database.js';
import { noteTypedNumber, takeNumber } from './books.js';

describe('the ground in PostgreSQL', () => {
  let database: TestDatabase;
  const office = '00000000-0000-7000-8000-000000000001';

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('gives numbers without gap or double to twenty at once, and takes back those of a failed transaction', async () => {
    const attempts = Array.from({ length: 20 }, (_, index) =>
      database.source
        .transaction(async (tx) => {
          const number = await takeNumber(tx, office, 'petition', 2026);
          if (index % 5 === 4) throw new Error('refused after the number was taken');
          return number;
        })
        .catch(() => null),
    );
    const given = (await Promise.all(attempts)).filter((number) => number !== null);
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  it('keeps offices, books and years apart', async () => {
    const next = (officeId: string, book: string, year: number) => database.source.transaction((tx) => takeNumber(tx, officeId, book, year));
    expect(await next(office, 'reception', 2026)).toBe(1);
    expect(await next(office, 'reception', 2027)).toBe(1);
    expect(await next('00000000-0000-7000-8000-000000000002', 'reception', 2026)).toBe(1);
    expect(await next(office, 'reception', 2026)).toBe(2);
  });

  it('goes on after a number typed by hand, and never back', async () => {
    const { manager } = database.source;
    await noteTypedNumber(manager, office, 'document:PC', 2026, 40);
    await noteTypedNumber(manager, office, 'document:PC', 2026, 12);
    expect(await takeNumber(manager, office, 'document:PC', 2026)).toBe(41);
  });

  it.each([
    'Nguyễn Văn Bình',
    'ĐẶNG THỊ HOÀ',
    'Đặng Thị Hòa',
    'Thuỵ  Quỳnh',
    'Ưu đãi người có công – 2026',
    'Bồi thường, hỗ trợ\ntái định cư',
    'Nguyễn'.normalize('NFD'),
    'Y Bhiông Niê Kđăm',
  ])('folds %j as the client does', async (text) => {
    const [row]: { folded: string }[] = await database.source.query('SELECT fold($1) AS folded', [text]);
    expect(row?.folded).toBe(foldText(text));
  });
});
