import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { FollowWhatWasSent1763700000018 } from './1763700000018-follow-what-was-sent.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(FollowWhatWasSent1763700000018);

describe('a database of the release before, with papers sent to bodies', () => {
  let database: TestDatabase;
  let [officeId, author, matter] = ['', '', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const one = async (sql: string, parameters?: unknown[]): Promise<string> => String((await query(sql, parameters))[0]?.['id']);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    for (const Migration of migrations.slice(from, to)) await new Migration()[direction](runner);
    await runner.release();
  }

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    const made = await makeOffice(database.source);
    [officeId, author] = [made.officeId, made.actor().accountId];
    matter = await one(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by) VALUES ($1, 2026, 1, 'complaint', 'other', 'Vụ việc', '2026-03-02', $2) RETURNING id`,
      [officeId, author],
    );
  });
  afterAll(() => database?.drop());

  it('takes each as sent to each of its bodies on its day, waits for no answer, and can be taken back', async () => {
    const bodies = [];
    for (const name of ['Sở Một', 'Sở Hai']) bodies.push(await one(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'department') RETURNING id`, [officeId, name]));
    const paper = await one(
      `INSERT INTO document (office_id, kind, number, symbol, year, issued_on, summary, matter_id, created_by) VALUES ($1, 'forwarding', 1, 'PC-BTCD', 2026, '2026-03-05', 'Văn bản', $2, $3) RETURNING id`,
      [officeId, matter, author],
    );
    for (const [position, body] of bodies.entries())
      await query(`INSERT INTO document_recipient (office_id, document_id, position, agency_id) VALUES ($1, $2, $3, $4)`, [officeId, paper, position + 1, body]);
    await run('up', PLACE, PLACE + 1);
    expect(await query(`SELECT state, sent_on::text AS sent, sent_how AS how, due_on AS due, count(*)::int AS n FROM delivery GROUP BY 1, 2, 3, 4`)).toEqual([
      { state: 'sent', sent: '2026-03-05', how: null, due: null, n: 2 },
    ]);
    await query(
      `INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id) VALUES ($1, 'so-mot', 'Văn thư', 'Văn thư', '{agency}', '-', $2)`,
      [officeId, bodies[0]],
    );
    await run('down', PLACE, PLACE + 1);
    expect(await query(`SELECT active FROM account WHERE username = 'so-mot'`)).toEqual([{ active: false }]);
    await run('up', PLACE, migrations.length);
    expect(await query(`SELECT count(*)::int AS n FROM delivery`)).toEqual([{ n: 2 }]);
  });

  it.each([
    ['a role of bodies without a body', `UPDATE account SET roles = '{agency}' WHERE active`, 'CHK_account_agency'],
    ['an answer to what was not sent', `UPDATE delivery SET state = 'answered', answered_on = '2026-03-06', sent_on = NULL`, 'CHK_delivery_sent'],
    ['a receipt before the sending', `UPDATE delivery SET received_on = '2026-03-04'`, 'CHK_delivery_received'],
    ['an answer before the receipt', `UPDATE delivery SET state = 'answered', received_on = '2026-03-09', answered_on = '2026-03-08'`, 'CHK_delivery_answered'],
    ['a return without a reason', `UPDATE delivery SET state = 'returned', returned_on = '2026-03-08'`, 'CHK_delivery_returned'],
    ['a citizen told without an answer', `UPDATE delivery SET told_on = '2026-03-08', told_how = 'phone'`, 'CHK_delivery_told'],
    ['a second delivery of a paper to a body', `INSERT INTO delivery (office_id, document_id, agency_id) SELECT office_id, document_id, agency_id FROM delivery`, 'UQ_delivery_recipient'],
  ])('never holds %s', async (_what, sql, constraint) => {
    await expect(query(sql)).rejects.toMatchObject({ driverError: { constraint } });
  });
});
