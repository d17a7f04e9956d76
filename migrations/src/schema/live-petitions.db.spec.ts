import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';

/** The last migration of the release before. */
const RELEASED = 6;

describe('a database of the release before, with petitions in it', () => {
  let database: TestDatabase;
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);

  async function up(from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    for (const Migration of migrations.slice(from, to)) await new Migration().up(runner);
    await runner.release();
  }

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await up(0, RELEASED);
  });
  afterAll(() => database?.drop());

  it('gives each petition the stage that its classification and papers show, and one step that agrees', async () => {
    const { officeId, actor } = await makeOffice(database.source);
    const author = actor().accountId;
    const petitions: [string, string | null, string | null, string, string | null][] = [
      ['pending', null, null, 'complaint', null],
      ['ineligible', 'illegible', null, 'complaint', null],
      ['eligible', null, 'outside', 'denunciation', 'forwarding'],
      ['eligible', null, 'outside', 'complaint', 'guidance'],
      ['eligible', null, 'outside', 'complaint', null],
      ['eligible', null, 'within', 'complaint', 'notice'],
      ['eligible', null, 'within', 'proposal', null],
    ];
    for (const [index, [eligibility, reason, competence, kind, paper]] of petitions.entries()) {
      const [matter] = await query(
        `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by)
         VALUES ($1, 2026, $2, $3, 'other', 'Vụ việc', '2026-03-02', $4) RETURNING id`,
        [officeId, index + 1, kind, author],
      );
      const [petition] = await query(
        `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, summary,
                               eligibility, ineligible_reason, competence, created_by)
         VALUES ($1, 2026, $2, '2026-03-02', 'post', true, 1, $3, 'other', $4, 'Đơn', $5, $6, $7, $8) RETURNING id`,
        [officeId, index + 1, kind, matter?.['id'], eligibility, reason, competence, author],
      );
      if (paper)
        await query(
          `INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, petition_id, created_by)
           VALUES ($1, $2, $3, 'BTCD', 2026, '2026-03-05', 'Văn bản', $4, $5, $6)`,
          [officeId, paper, index + 1, matter?.['id'], petition?.['id'], author],
        );
    }
    await up(RELEASED, migrations.length);
    const rows = await query(
      `SELECT p.stage, p.way, p.accepted_on::text AS accepted, p.closed_on::text AS closed, s.action, s.to_stage AS step, s.position, s.on_day::text AS day
       FROM petition p JOIN petition_step s ON s.office_id = p.office_id AND s.petition_id = p.id ORDER BY p.book_number`,
    );
    expect(rows.map((row) => [row['stage'], row['way'], row['accepted'], row['closed'], row['step'], row['day']])).toEqual([
      ['registered', null, null, null, 'registered', '2026-03-02'],
      ['filed', 'file', null, '2026-03-02', 'filed', '2026-03-02'],
      ['forwarded', 'forward', null, '2026-03-05', 'forwarded', '2026-03-05'],
      ['guided', 'guide', null, '2026-03-05', 'guided', '2026-03-05'],
      ['registered', null, null, null, 'registered', '2026-03-02'],
      ['accepted', 'accept', '2026-03-02', null, 'accepted', '2026-03-02'],
      ['assigned', 'assign', null, null, 'assigned', '2026-03-02'],
    ]);
    expect(new Set(rows.map((row) => `${String(row['action'])} ${String(row['position'])}`))).toEqual(new Set(['adopt 1']));
  });

  it('goes back to the release before, petitions and all', async () => {
    const runner = database.source.createQueryRunner();
    for (const Migration of migrations.slice(RELEASED).toReversed()) await new Migration().down(runner);
    await runner.release();
    expect(await query(`SELECT count(*)::int AS petitions FROM petition`)).toEqual([{ petitions: 7 }]);
    const columns = await query(`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'petition'`);
    expect(columns.map(({ name }) => name)).not.toContain('stage');
    await up(RELEASED, migrations.length);
    expect(await query(`SELECT count(*)::int AS steps FROM petition_step`)).toEqual([{ steps: 7 }]);
  });
});
