import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paperKey, phoneKey, searchKey } from '@tiepdan/platform/contract';
import { type TestDatabase, freshDatabase } from '../testing/fresh-database.js';

const LETTERS = [...'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'];
const BETWEEN = [' ', '  ', '\n', '\t', '-', ', ', '.', "'", '/', '–', '(', ')', '%', '_', '\u00a0', '²', '½', '№', '“'];
const SYLLABLES = ['qu', 'th', 'ng', 'gi', 'kh', '', 'y', 'Y', 'uy', 'uyê', '12', '0', 'ß', 'ł', 'é', 'Ω', 'И'];

/** A reproducible draw of numbers below 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function anyText(draw: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)] ?? '';
  const word = () => pick(SYLLABLES) + Array.from({ length: Math.floor(draw() * 4) }, () => pick(LETTERS)).join('') + (draw() < 0.3 ? pick(['y', 'ý', 'ỹ', 'i', 'ĩ']) : '');
  const text = Array.from({ length: 1 + Math.floor(draw() * 6) }, () => word() + pick(BETWEEN)).join('');
  const cased = draw() < 0.3 ? text.toUpperCase() : text;
  return draw() < 0.5 ? cased.normalize('NFD') : cased;
}

describe('folding for search', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('agrees between the client and the database on any text', async () => {
    const draw = dice(2026);
    const texts = Array.from({ length: 3000 }, () => anyText(draw));
    const rows: { words: string; phone: string; paper: string }[] = await database.source.query(
      `SELECT search_words(t) AS words, phone_key(t) AS phone, paper_key(t) AS paper FROM unnest($1::text[]) WITH ORDINALITY AS x (t, n) ORDER BY n`,
      [texts],
    );
    const differing = texts.filter((text, index) => {
      const row = rows[index];
      return row?.words !== searchKey(text) || row.phone !== phoneKey(text) || row.paper !== paperKey(text);
    });
    expect(differing).toEqual([]);
    expect(rows.some(({ words }) => words.includes(' qui '))).toBe(true);
  });

  it.each([
    ['Nguyễn Thị Mỹ', 'NGUYEN THI MI'],
    ['Lý Quý', 'Lí Quí'.normalize('NFD')],
    ['Hoà Thuý', 'Hòa Thúy'],
    ['Đặng  Văn-Ký', 'dang van kí'],
  ])('keeps %j and %j as one', async (one, other) => {
    const [row] = await database.source.query(`SELECT search_words($1) = search_words($2) AS same, search_words($1) AS words`, [one, other]);
    expect(row.same).toBe(true);
    expect(searchKey(other)).toBe(row.words);
  });

  it.each(['Mây', 'Thuỷ', 'Huy', 'Ngày', 'Yến', 'Quỳnh', 'Y'])('leaves the y of %s', async (text) => {
    const [row] = await database.source.query(`SELECT search_words($1) LIKE '%y%' AS kept`, [text]);
    expect(row.kept).toBe(true);
  });

  it('fills the stored words by itself, and again when the text is corrected', async () => {
    await database.source.query(`INSERT INTO office (code, name, parent_name, place_name, committee_name) VALUES ('s', 'B', 'V', 'X', 'U')`);
    const [account] = await database.source.query(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash) SELECT id, 's', 'C', 'C', '{head}', 'x' FROM office RETURNING office_id, id`,
    );
    const stored = (sql: string, params: unknown[] = []) => database.source.query(sql, params);
    await stored(
      `INSERT INTO citizen (office_id, full_name, paper_kind, paper_number, phone, address, created_by) VALUES ($1, 'Lý Thị Mỹ', 'passport', 'C 1234567', '+84 912.345.678', 'Xã', $2)`,
      [account.office_id, account.id],
    );
    await stored(`UPDATE citizen SET full_name = 'Lý Thị Hoà', name_words = 'typed by hand'`);
    expect(await stored(`SELECT name_words, phone_key, paper_key FROM citizen`)).toEqual([
      { name_words: ' li thi hoa ', phone_key: '912345678', paper_key: 'c1234567' },
    ]);
  });
});
