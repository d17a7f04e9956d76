import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { DraftPapers1763700000017 } from './1763700000017-draft-papers.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(DraftPapers1763700000017);

describe('a database of the release before, with numbered papers in it', () => {
  let database: TestDatabase;
  let [officeId, author, matter] = ['', '', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    for (const Migration of migrations.slice(from, to)) await new Migration()[direction](runner);
    await runner.release();
  }

  const write = (number: number, symbol: string, issuedOn: string, status = 'active') =>
    query(
      `INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, status, created_by)
       VALUES ($1, 'forwarding', $2, $3, date_part('year', $4::date), $4, 'Văn bản', $5, $6, $7)`,
      [officeId, number, symbol, issuedOn, matter, status, author],
    );
  const counters = () => query(`SELECT book, year, last_number AS last FROM book_counter WHERE book LIKE 'document:%' ORDER BY year, last_number`);
  const papers = () => query(`SELECT number, symbol, year, issued_on::text AS on, status FROM document ORDER BY year, symbol, number`);

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    const made = await makeOffice(database.source);
    officeId = made.officeId;
    author = made.actor().accountId;
    const [row] = await query(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by)
       VALUES ($1, 2025, 1, 'complaint', 'other', 'Vụ việc', '2025-03-02', $2) RETURNING id`,
      [officeId, author],
    );
    matter = String(row?.['id']);
    for (const [number, symbol, on, status] of [
      [1, 'PC-BTCD', '2025-03-03'],
      [2, 'PC-BTCD', '2025-03-04', 'cancelled'],
      [1, 'PC-BTCD', '2026-01-05'],
      [7, 'TB-BTCD', '2026-01-06'],
    ] as const)
      await write(number, symbol, on, status);
    await query(
      `INSERT INTO book_counter (office_id, book, year, last_number) VALUES ($1, 'document:PC-BTCD', 2025, 2), ($1, 'document:PC-BTCD', 2026, 1), ($1, 'document:TB-BTCD', 2026, 7)`,
      [officeId],
    );
  });
  afterAll(() => database?.drop());

  it('keeps every paper as issued, in a book of its symbol whose numbers go on', async () => {
    const before = await papers();
    await run('up', PLACE, PLACE + 1);
    expect(await papers()).toEqual(before);
    expect(await query(`SELECT DISTINCT state, origin, paper FROM document`)).toEqual([{ state: 'issued', origin: 'own', paper: null }]);
    expect(await query(`SELECT b.name, s.symbol FROM document_symbol s JOIN document_book b ON b.id = s.book_id ORDER BY s.symbol`)).toEqual([
      { name: 'Sổ PC-BTCD', symbol: 'PC-BTCD' },
      { name: 'Sổ TB-BTCD', symbol: 'TB-BTCD' },
    ]);
    expect(
      await query(
        `SELECT s.symbol, c.year, c.last_number AS last FROM book_counter c JOIN document_symbol s ON c.book = 'document:' || s.book_id ORDER BY s.symbol, c.year`,
      ),
    ).toEqual([
      { symbol: 'PC-BTCD', year: 2025, last: 2 },
      { symbol: 'PC-BTCD', year: 2026, last: 1 },
      { symbol: 'TB-BTCD', year: 2026, last: 7 },
    ]);
  });

  it('refuses what may never be', async () => {
    const draft = (columns: string, values: string) => query(`INSERT INTO document (office_id, summary, created_by, matter_id, ${columns}) VALUES ($1, 'Dự thảo', $2, $3, ${values})`, [officeId, author, matter]);
    await expect(draft('kind, state, number, symbol', `'notice', 'draft', 1, 'X'`)).rejects.toThrow('CHK_document_numbered');
    await expect(draft('kind, state, issued_on, year', `'notice', 'draft', '2026-01-01', 2026`)).rejects.toThrow('CHK_document_issued');
    await expect(draft('kind, state, issued_on, year', `'notice', 'issued', '2026-01-01', 2026`)).rejects.toThrow('CHK_document_numbered');
    await expect(draft('kind, state', `'notice', 'approved'`)).rejects.toThrow('CHK_document_approved');
    await expect(draft('kind, state, paper', `'notice', 'draft', 'reception-book'`)).rejects.toThrow('CHK_document_paper');
    await draft('kind, state, issued_on, year', `'record', 'issued', '2026-01-01', 2026`);
  });

  it('goes back to what it was, without what the release before does not know', async () => {
    await run('down', PLACE, PLACE + 1);
    expect((await papers()).length).toBe(4);
    expect(await counters()).toEqual([
      { book: 'document:PC-BTCD', year: 2025, last: 2 },
      { book: 'document:PC-BTCD', year: 2026, last: 1 },
      { book: 'document:TB-BTCD', year: 2026, last: 7 },
    ]);
    await run('up', PLACE, PLACE + 1);
  });
});
