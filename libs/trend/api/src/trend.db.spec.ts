import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, StandingClock, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { PICTURES, type PictureCode } from '@tiepdan/trend/contract';
import { TrendQueries } from './trend.queries.js';

const YEAR = '2026-Y';
const TODAY = '2026-11-20';
/** Counted, and nothing that must not be: a cancelled one, one of another office, one outside the period. */
const PETITIONS = 60;

describe('pictures of an office’s records', () => {
  let test: TestDatabase;
  let trends: TrendQueries;
  let actor: Actor;
  const [officeId, otherOffice] = [randomUUID(), randomUUID()];

  const sql = (text: string, parameters: unknown[] = []) => test.source.query<Record<string, unknown>[]>(text, parameters);

  /** An office with petitions of every kind, field and place, limits, papers and receptions, spread over two years. */
  async function fill(office: string): Promise<void> {
    const account = randomUUID();
    await sql(`INSERT INTO office (id, code, name, parent_name, place_name, committee_name) VALUES ($1, $2, 'Ban', 'Văn phòng', 'Nơi', 'UBND tỉnh')`, [office, office.slice(-8)]);
    await sql(`INSERT INTO account (office_id, id, username, full_name, position, roles, password_hash) VALUES ($1, $2, $3, 'Cán bộ', 'Chuyên viên', '{head}', '-')`, [office, account, office.slice(-8)]);
    await sql(`INSERT INTO agency (office_id, name, short_name, kind) SELECT $1, 'Sở ' || n, 'S' || n, 'department' FROM generate_series(1, 3) n`, [office]);
    await sql(
      `INSERT INTO citizen (office_id, full_name, birth_year, sex, paper_kind, paper_number, province_code, commune_name, address, created_by)
       SELECT $1, 'Người ' || n, 1970, 'male', 'other', 'P' || n, '66', 'Xã ' || n % 23, 'Thôn, Xã ' || n % 23, $2 FROM generate_series(1, 46) n`,
      [office, account],
    );
    await sql(
      `INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
       SELECT $1, 2025, n, kind, kind = 'denunciation', 'f' || n % 3, 'Vụ việc ' || n, '2025-01-01', $2
       FROM generate_series(1, 12) n, LATERAL (SELECT (ARRAY['complaint', 'denunciation', 'proposal'])[1 + n % 3] AS kind) k`,
      [office, account],
    );
    await sql(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id, summary, eligibility, status, created_by)
       SELECT $1, 2025, n, date '2025-01-01' + n * 11, 'post', false, 1, m.kind, m.sealed, m.field_code, m.id, 'Đơn', 'pending', CASE WHEN n % 9 = 0 THEN 'cancelled' ELSE 'active' END, $2
       FROM generate_series(1, $3::int) n JOIN matter m ON m.office_id = $1 AND m.number = 1 + n % 12`,
      [office, account, PETITIONS],
    );
    await sql(
      `INSERT INTO petition_sender (office_id, petition_id, position, citizen_id, capacity)
       SELECT $1, p.id, 1, c.id, 'self' FROM petition p JOIN citizen c ON c.office_id = $1 AND c.paper_number = 'P' || (1 + p.book_number % 46)
       WHERE p.office_id = $1 AND NOT p.sealed AND p.book_number % 5 <> 0`,
      [office],
    );
    await sql(
      `INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, due_on, state, met_on, why)
       SELECT $1, p.id, 'R4', 'usual', p.received_on, p.received_on + 10, 'met', p.received_on + p.book_number % 15, '[]' FROM petition p WHERE p.office_id = $1`,
      [office],
    );
    await sql(
      `INSERT INTO reception (office_id, book_year, book_number, received_on, mode, officer_id, attendance, head_count, matter_id, sealed, result, status, created_by)
       SELECT $1, 2025, n, date '2025-01-01' + n * 13, 'regular', $2, CASE WHEN n % 7 = 0 THEN 'no-show' ELSE 'received' END, 1, m.id, m.sealed, CASE WHEN n % 7 = 0 THEN NULL ELSE 'guided' END, 'active', $2
       FROM generate_series(1, 50) n JOIN matter m ON m.office_id = $1 AND m.number = 1 + n % 12`,
      [office, account],
    );
    await sql(
      `WITH made AS (
         INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, status, created_by)
         SELECT $1, 'forwarding', n, 'PC', 2026, date '2026-01-01' + n * 10, 'Chuyển đơn', m.id, 'active', $2
         FROM generate_series(1, 30) n JOIN matter m ON m.office_id = $1 AND m.number = 1 + n % 12 RETURNING id, number, issued_on)
       INSERT INTO delivery (office_id, document_id, agency_id, state, due_on, due_why, sent_on, answered_on)
       SELECT $1, made.id, a.id, CASE WHEN made.number % 3 = 0 THEN 'sent' ELSE 'answered' END, issued_on + 30, 'Hạn', issued_on, CASE WHEN made.number % 3 = 0 THEN NULL ELSE issued_on + 10 + made.number END
       FROM made JOIN agency a ON a.office_id = $1 AND a.short_name = 'S' || (1 + made.number % 3)`,
      [office, account],
    );
  }

  beforeAll(async () => {
    test = await freshDatabase();
    await sql(`INSERT INTO area (code, parent_code, kind, name, valid_from) VALUES ('66', NULL, 'province', 'Tỉnh Đắk Sơn', '2020-01-01')`);
    await sql(`INSERT INTO field (code, group_name, name, position) SELECT 'f' || n, 'Nhóm ' || n, 'Lĩnh vực ' || n, 1000 + n FROM generate_series(0, 2) n`);
    for (const office of [officeId, otherOffice]) await fill(office);
    trends = new TrendQueries(new Database(test.source), new StandingClock(TODAY));
    actor = { accountId: randomUUID(), officeId, fullName: 'Người tổng hợp', permissions: new Set(['trend.read']), requestId: 'r' } as unknown as Actor;
  });
  afterAll(() => test.drop());

  /** The same wholes, by statements of their own. */
  const WHOLES: Readonly<Record<PictureCode, string>> = {
    receptions: `SELECT count(*) AS n FROM reception WHERE office_id = $1 AND attendance = 'received' AND received_on BETWEEN '2025-12-15' AND '2026-12-14'`,
    petitions: `SELECT count(*) AS n FROM petition WHERE office_id = $1 AND status = 'active' AND received_on BETWEEN '2025-12-15' AND '2026-12-14'`,
    'limits-met': `SELECT count(*) AS n FROM running_limit l JOIN petition p ON p.id = l.petition_id WHERE l.office_id = $1 AND p.status = 'active' AND met_on BETWEEN '2025-12-15' AND '2026-12-14'`,
    fields: `SELECT count(*) AS n FROM petition WHERE office_id = $1 AND status = 'active' AND received_on BETWEEN '2025-12-15' AND '2026-12-14'`,
    areas: `SELECT count(*) AS n FROM petition WHERE office_id = $1 AND status = 'active' AND received_on BETWEEN '2025-12-15' AND '2026-12-14'`,
    heat: `SELECT count(*) AS n FROM petition WHERE office_id = $1 AND status = 'active' AND received_on BETWEEN '2025-12-15' AND '2026-12-14'`,
    agencies: `SELECT count(*) AS n FROM delivery WHERE office_id = $1 AND due_on BETWEEN '2025-12-15' AND '2026-12-14'`,
  };

  it.each(Object.keys(PICTURES) as PictureCode[])('%s: its cells are the whole, and each opens exactly its records', async (code) => {
    const picture = await trends.picture(actor, code, { period: YEAR });
    const [whole] = await sql(WHOLES[code], [officeId]);
    expect(picture.total).toBe(Number(whole?.['n']));
    expect(picture.total).toBeGreaterThan(5);
    for (const [place, row] of picture.rows.entries()) {
      const cells = picture.cells[place] ?? [];
      const of = await trends.records(actor, code, { period: YEAR, row: row.key, limit: 100 });
      expect([of.total, of.items.length]).toEqual([cells.reduce((sum, value) => sum + value, 0), of.total]);
      for (const [at, column] of picture.columns.entries()) {
        const { value } = await trends.records(actor, code, { period: YEAR, row: row.key, column: column.key, limit: 1 });
        expect(value).toBe(cells[at]);
      }
    }
  });

  it('pages through a cell without losing or repeating a record', async () => {
    const { rows } = await trends.picture(actor, 'fields', { period: YEAR });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await trends.records(actor, 'fields', { period: YEAR, row: rows[0]?.key ?? '', limit: 3, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? null;
    } while (cursor);
    const whole = await trends.records(actor, 'fields', { period: YEAR, row: rows[0]?.key ?? '', limit: 100 });
    expect(seen).toEqual(whole.items.map(({ id }) => id));
  });

  it('never says where somebody of a sealed matter lives', async () => {
    const { rows, cells, columns } = await trends.picture(actor, 'areas', { period: YEAR });
    const denunciations = columns.findIndex(({ key }) => key === 'denunciation');
    const places = rows.filter((_, place) => (cells[place]?.[denunciations] ?? 0) > 0).map(({ key }) => key);
    expect(places).toEqual(['sealed']);
  });

  it('adds months up to quarters, and quarters to the year', async () => {
    const [months, quarters] = [await trends.picture(actor, 'petitions', { period: YEAR, step: 'month' }), await trends.picture(actor, 'petitions', { period: YEAR, step: 'quarter' })];
    const sums = (cells: readonly (readonly number[])[]) => cells.map((row) => row.reduce((sum, value) => sum + value, 0));
    const ofMonths = sums(months.cells);
    expect(sums(quarters.cells)).toEqual([0, 3, 6, 9].map((at) => ofMonths.slice(at, at + 3).reduce((sum, value) => sum + value, 0)));
    const quarter = await trends.picture(actor, 'petitions', { period: '2026-Q2', step: 'month' });
    expect(quarter.total).toBe(sums(quarters.cells)[1]);
    expect(quarters.yearBefore?.[1]).toBe((await trends.picture(actor, 'petitions', { period: '2025-Q2' })).total);
  });

  it('tells an answer in time from a late one, an overdue one and one that still has time', async () => {
    const { cells, columns } = await trends.picture(actor, 'agencies', { period: YEAR });
    const of = (key: string) => cells.reduce((sum, row) => sum + (row[columns.findIndex((column) => column.key === key)] ?? 0), 0);
    const [counted] = await sql(
      `SELECT count(*) FILTER (WHERE answered_on <= due_on) AS "in-time", count(*) FILTER (WHERE answered_on > due_on) AS late,
         count(*) FILTER (WHERE answered_on IS NULL AND due_on < $2) AS overdue, count(*) FILTER (WHERE answered_on IS NULL AND due_on >= $2) AS open
       FROM delivery WHERE office_id = $1 AND due_on <= '2026-12-14'`,
      [officeId, TODAY],
    );
    for (const key of ['in-time', 'late', 'overdue', 'open']) expect([key, of(key)]).toEqual([key, Number(counted?.[key])]);
  });

  it.each([
    ['petition', {}, 'TREND.UNKNOWN'],
    ['constructor', {}, 'TREND.UNKNOWN'],
    ['petitions', { row: '1999-01' }, 'TREND.NO_ROW'],
    ['petitions', { row: '2026-03', column: 'others' }, 'TREND.NO_ROW'],
  ])('refuses %s %j', async (code, asked, refusal) => {
    await expect((async () => trends.records(actor, code, { period: YEAR, row: '2026-03', ...asked }))()).rejects.toMatchObject({ code: refusal });
  });
});
