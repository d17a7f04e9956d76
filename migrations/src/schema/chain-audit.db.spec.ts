import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { ChainAudit1763700000032 } from './1763700000032-chain-audit.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(ChainAudit1763700000032);

describe('the chain of audit records, as a migration', () => {
  let database: TestDatabase;
  let [officeId, accountId] = ['', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    const chosen = migrations.slice(from, to);
    for (const Migration of direction === 'up' ? chosen : chosen.toReversed()) await new Migration()[direction](runner);
    await runner.release();
  }

  beforeAll(async () => {
    database = await freshDatabase();
    ({ officeId, accountId } = await makeOffice(database.source));
  });
  afterAll(() => database?.drop());

  it('is taken back, and made again of a database that has been working', async () => {
    await run('down', PLACE, migrations.length);
    const other = (await makeOffice(database.source)).officeId;
    for (const office of [officeId, other])
      await query(`INSERT INTO audit_record (office_id, action, actor_id, request_id, details) SELECT $1, 'session.opened', $2, 'r' || n, '{"số": 1}' FROM generate_series(1, 5) n`, [office, accountId]);
    await query(`INSERT INTO audit_record (office_id, action, actor_id, request_id, details) VALUES ($1, 'sealed-identity.opened', $2, 'r6', '{"reason": "Xác minh"}')`, [officeId, accountId]);
    await expect(query(`DELETE FROM audit_record`)).rejects.toThrow('append-only');
    await run('up', PLACE, migrations.length);
    expect(await query(`SELECT count(*)::int AS n, count(actor_name)::int AS named, max(reason) AS reason FROM audit_record WHERE office_id = $1`, [officeId])).toEqual([{ n: 6, named: 6, reason: 'Xác minh' }]);
    expect(await query(`SELECT c.seq::int AS seq, c.hash = l.hash AS ends FROM audit_chain c JOIN audit_link l ON l.office_id = c.office_id AND l.seq = c.seq ORDER BY c.seq DESC`)).toEqual([
      { seq: 6, ends: true },
      { seq: 5, ends: true },
    ]);
    expect(await query(`SELECT count(*)::int AS n FROM audit_unlinked`)).toEqual([{ n: 0 }]);
    await expect(query(`DELETE FROM audit_record`)).rejects.toThrow('append-only');
  });

  it('lets a history lose what the law wants erased, by one door that says so itself', async () => {
    const insert = `INSERT INTO history_event (office_id, subject_kind, subject_id, type, reason, data, actor_id, actor_name, request_id)
      VALUES ($1, 'citizen', uuidv7(), 'corrected', 'Ghi nhầm tên', '{"before": {"fullName": "Người Cũ"}}', $2, 'Lê Thị Thử', 'r') RETURNING id`;
    const [{ id } = { id: '' }] = await query(insert, [officeId, accountId]);
    await expect(query(`UPDATE history_event SET data = '{"redacted": true}', reason = NULL WHERE id = $1`, [id])).rejects.toThrow('append-only');
    await query(`SELECT redact_history($1, $2, $3, 'Lê Thị Thử', 'r7', 'Theo yêu cầu của công dân')`, [officeId, id, accountId]);
    expect(await query(`SELECT data, reason, type, actor_name AS name FROM history_event WHERE id = $1`, [id])).toEqual([{ data: { redacted: true }, reason: null, type: 'corrected', name: 'Lê Thị Thử' }]);
    const [noted] = await query(`SELECT subject_kind, reason, details ->> 'event' AS event FROM audit_record WHERE action = 'history.redacted'`);
    expect(noted).toEqual({ subject_kind: 'citizen', reason: 'Theo yêu cầu của công dân', event: id });
    await expect(query(`DELETE FROM history_event WHERE id = $1`, [id])).rejects.toThrow('append-only');
  });

  it.each([
    ['a retention shorter than ten years', `INSERT INTO audit_retention VALUES (uuidv7(), 'usual', 9)`, 'CHK_audit_retention_years'],
    ['a retention of what nobody knows', `INSERT INTO audit_retention VALUES (uuidv7(), 'other', 12)`, 'CHK_audit_retention_kept'],
    ['a link whose hash is none', `INSERT INTO audit_link VALUES (uuidv7(), 1, 1, 'a', 'b')`, 'CHK_audit_link_lengths'],
  ])('never holds %s', async (_what, sql, constraint) => {
    await expect(query(sql)).rejects.toMatchObject({ driverError: { constraint } });
  });
});
