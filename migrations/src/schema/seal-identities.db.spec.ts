import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testVault } from '@tiepdan/citizen/api';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { sealWith } from '../sealer.js';

/** The last migration of the release before. */
const RELEASED = 6;

type Row = Record<string, unknown>;

describe('a database of the release before, with denouncers in plain sight', () => {
  let database: TestDatabase;
  let office: Awaited<ReturnType<typeof makeOffice>>;
  const query = (sql: string, parameters?: unknown[]): Promise<Row[]> => database.source.query(sql, parameters);
  const idOf = async (sql: string, parameters: unknown[]): Promise<string> => String((await query(sql, parameters))[0]?.['id']);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    const chosen = migrations.slice(from, to);
    try {
      await runner.startTransaction();
      for (const Migration of direction === 'up' ? chosen : chosen.toReversed()) await new Migration()[direction](runner);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  const citizen = (name: string, paper: string) =>
    idOf(`INSERT INTO citizen (office_id, full_name, paper_kind, paper_number, phone, address, created_by) VALUES ($1, $2, 'citizen-id', $3, '0900 000 0' || right($3, 2), 'Thôn Kín', $4) RETURNING id`, [office.officeId, name, paper, office.accountId]);

  async function petition(number: number, kind: string, citizenId: string): Promise<{ matterId: string; id: string }> {
    const matterId = await idOf(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by) VALUES ($1, 2026, $2, $3, 'other', 'Vụ việc', '2026-03-02', $4) RETURNING id`,
      [office.officeId, number, kind, office.accountId],
    );
    const id = await idOf(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, summary, eligibility, created_by)
       VALUES ($1, 2026, $2, '2026-03-02', 'post', false, 1, $3, 'other', $4, 'Đơn', 'pending', $5) RETURNING id`,
      [office.officeId, number, kind, matterId, office.accountId],
    );
    await query(`INSERT INTO petition_sender (office_id, petition_id, position, citizen_id, capacity) VALUES ($1, $2, 1, $3, 'self')`, [office.officeId, id, citizenId]);
    return { matterId, id };
  }

  /** Who denounced and nothing else; who denounced and complained; who only complained. */
  const PEOPLE = ['Trần Văn Kín', 'Lê Thị Cả Hai', 'Phạm Văn Mở'] as const;

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, RELEASED);
    office = await makeOffice(database.source);
    const [sealed, both, open] = await Promise.all(PEOPLE.map((name, index) => citizen(name, `00000000000${index + 1}`)));
    const denounced = await petition(1, 'denunciation', sealed!);
    await petition(2, 'denunciation', both!);
    await petition(3, 'complaint', both!);
    await petition(4, 'complaint', open!);
    const reception = await idOf(
      `INSERT INTO reception (office_id, book_year, book_number, received_on, mode, officer_id, attendance, head_count, matter_id, petition_id, result, created_by)
       VALUES ($1, 2026, 1, '2026-03-02', 'regular', $2, 'received', 1, $3, $4, 'petition-taken', $2) RETURNING id`,
      [office.officeId, office.accountId, denounced.matterId, denounced.id],
    );
    await query(`INSERT INTO reception_person (office_id, reception_id, position, citizen_id, capacity) VALUES ($1, $2, 1, $3, 'self')`, [office.officeId, reception, sealed]);
    const data = {
      before: { summary: 'Cũ', senders: [{ fullName: PEOPLE[0] }] },
      changes: [
        { field: 'senders', label: 'Người gửi', before: 'Trần Văn Kín', after: 'Trần Văn Kín, Lê Thị Cả Hai' },
        { field: 'summary', label: 'Tóm tắt', before: 'Cũ', after: 'Đơn' },
      ],
    };
    await query(
      `INSERT INTO history_event (office_id, subject_kind, subject_id, type, reason, data, actor_id, actor_name, request_id)
       VALUES ($1, 'petition', $2, 'corrected', 'Ghi nhầm', $3::jsonb, $4, 'Lê Thị Thử', 'r')`,
      [office.officeId, denounced.id, JSON.stringify(data), office.accountId],
    );
  });
  afterAll(() => database?.drop());

  it('is not migrated without a key, and stays as it was', async () => {
    await expect(run('up', RELEASED, RELEASED + 1)).rejects.toThrow(/npm run db -- new-identity-key/);
    expect(await query(`SELECT count(*)::int AS n FROM citizen`)).toEqual([{ n: 3 }]);
  });

  it('seals them, takes off the list whom nothing else names, and scrubs the history', async () => {
    sealWith(testVault());
    await run('up', RELEASED, migrations.length);
    expect((await query(`SELECT full_name FROM citizen ORDER BY full_name`)).map((row) => row['full_name'])).toEqual(['Lê Thị Cả Hai', 'Phạm Văn Mở']);
    const links = await query(`SELECT p.book_number AS number, s.sealed, s.citizen_id IS NULL AS masked, s.sealed_id FROM petition_sender s JOIN petition p ON p.id = s.petition_id ORDER BY 1`);
    expect(links.map((row) => [row['number'], row['sealed'], row['masked']])).toEqual([
      [1, true, true],
      [2, true, true],
      [3, false, false],
      [4, false, false],
    ]);
    expect(await query(`SELECT sealed_id FROM reception_person`)).toEqual([{ sealed_id: links[0]?.['sealed_id'] }]);
    const [row] = await query(`SELECT id, key_id AS "keyId", nonce, ciphertext FROM sealed_identity WHERE id = $1`, [links[0]?.['sealed_id']]);
    expect(testVault().open(office.officeId, String(row?.['id']), row as never)).toMatchObject({ fullName: 'Trần Văn Kín', paperNumber: '000000000001', address: 'Thôn Kín' });
    const [event] = await query(`SELECT data FROM history_event WHERE type = 'corrected'`);
    expect(JSON.stringify(event)).not.toMatch(/Kín|Cả Hai/);
    expect(event).toMatchObject({ data: { before: { summary: 'Cũ' }, changes: [{ field: 'senders' }, { field: 'summary', before: 'Cũ', after: 'Đơn' }] } });
    await expect(query(`UPDATE history_event SET reason = 'x'`)).rejects.toThrow(/append-only/);
  });

  it('goes back with everyone a citizen again, and forward once more', async () => {
    await run('down', RELEASED, migrations.length);
    const people = await query(`SELECT c.full_name AS name, c.paper_number AS paper, count(*)::int AS times FROM petition_sender s JOIN citizen c ON c.id = s.citizen_id GROUP BY 1, 2 ORDER BY 1`);
    expect(people).toEqual([
      { name: 'Lê Thị Cả Hai', paper: '000000000002', times: 2 },
      { name: 'Phạm Văn Mở', paper: '000000000003', times: 1 },
      { name: 'Trần Văn Kín', paper: '000000000001', times: 1 },
    ]);
    await run('up', RELEASED, migrations.length);
    expect(await query(`SELECT count(*)::int AS n FROM petition_sender WHERE sealed`)).toEqual([{ n: 2 }]);
  });
});
