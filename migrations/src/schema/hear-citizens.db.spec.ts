import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { HearCitizens1763700000023 } from './1763700000023-hear-citizens.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(HearCitizens1763700000023);

describe('a database of the release before, in which nobody asks to be heard', () => {
  let database: TestDatabase;
  let [officeId, author, dayId] = ['', '', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const one = async (sql: string, parameters?: unknown[]): Promise<string> => String((await query(sql, parameters))[0]?.['id']);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    const steps = migrations.slice(from, to);
    for (const Migration of direction === 'up' ? steps : steps.toReversed()) await new Migration()[direction](runner);
    await runner.release();
  }
  const shape = () =>
    query(`SELECT table_name AS name, column_name AS column, is_nullable AS nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`);

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    const made = await makeOffice(database.source);
    [officeId, author] = [made.officeId, made.actor().accountId];
  });
  afterAll(() => database?.drop());

  it('is as it was when the migration is taken back, though somebody registered on the public page', async () => {
    const before = await shape();
    await run('up', PLACE, PLACE + 1);
    const sealed = await one(
      `INSERT INTO sealed_identity (office_id, kind, key_id, nonce, ciphertext, fingerprints) VALUES ($1, 'person', 'k', decode(repeat('00', 12), 'hex'), 'x', '{}') RETURNING id`,
      [officeId],
    );
    await query(
      `INSERT INTO hearing_request (office_id, origin, requested_on, kind, sealed, sealed_id, consent_at, public_key) VALUES ($1, 'public', '2026-11-02', 'denunciation', true, $2, now(), uuidv7())`,
      [officeId, sealed],
    );
    await run('down', PLACE, PLACE + 1);
    expect(await shape()).toEqual(before);
    expect(await query(`SELECT 1 FROM sealed_identity`)).toEqual([]);
    await run('up', PLACE, migrations.length);
    const leader = await one(`INSERT INTO leader (office_id, full_name, position, chair) VALUES ($1, 'Chủ', 'Chủ tịch', true) RETURNING id`, [officeId]);
    dayId = await one(
      `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, published_on, created_by) VALUES ($1, '2026-12-15', 'periodic', $2, false, 'announced', '2026-11-02', $3) RETURNING id`,
      [officeId, leader, author],
    );
  });

  const request = (columns: object) => {
    const values = { office_id: officeId, origin: 'public', requested_on: '2026-11-02', kind: 'proposal', consent_at: '2026-11-02', public_key: '00000000-0000-7000-8000-000000000001', ...columns };
    const names = Object.keys(values);
    return query(`INSERT INTO hearing_request (${names.join(', ')}) VALUES (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(values));
  };

  it.each([
    ['a public request without consent', () => ({ consent_at: null }), 'CHK_hearing_request_public'],
    ['a request of an officer that nobody wrote', () => ({ origin: 'officer', consent_at: null, public_key: null }), 'CHK_hearing_request_author'],
    ['a name on a sealed request', () => ({ kind: 'denunciation', sealed: true, public_name: 'Ai đó' }), 'CHK_hearing_request_sealed'],
    ['an order on the waiting list', () => ({ order_no: 1 }), 'CHK_hearing_request_order'],
    ['a place without a day', () => ({ state: 'accepted', order_no: 1 }), 'CHK_hearing_request_placed'],
    ['a time without a day', () => ({ slot_at: '08:00' }), 'CHK_hearing_request_slot'],
    ['a refusal without a reason', () => ({ state: 'refused' }), 'CHK_hearing_request_reason'],
    ['somebody heard without a reception', () => ({ state: 'heard', leader_day_id: dayId, order_no: 1, started_at: '2026-12-15' }), 'CHK_hearing_request_heard'],
    ['a hearing that has begun at no time', () => ({ state: 'begun', leader_day_id: dayId, order_no: 1 }), 'CHK_hearing_request_started'],
  ])('never holds %s', async (_what, columns, constraint) => {
    await expect(request(columns())).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('never holds two in one place of a day, nor one form twice', async () => {
    const placed = { leader_day_id: dayId, state: 'accepted', order_no: 1 };
    await request(placed);
    await expect(request({ ...placed, public_key: '00000000-0000-7000-8000-000000000002' })).rejects.toMatchObject({ driverError: { constraint: 'UQ_hearing_request_order' } });
    await expect(request({})).rejects.toMatchObject({ driverError: { constraint: 'UQ_hearing_request_public' } });
  });

  it('never holds an invitation of nobody, a paper without its document, a recording without its place', async () => {
    const invite = `INSERT INTO hearing_invitation (office_id, leader_day_id, for_on, how, told_on, hearing_id, created_by) VALUES ($1, $2, '2026-12-15', $3, $4, (SELECT id FROM hearing_request WHERE $5::boolean LIMIT 1), $6)`;
    await expect(query(invite, [officeId, dayId, 'phone', '2026-12-01', false, author])).rejects.toMatchObject({ driverError: { constraint: 'CHK_hearing_invitation_whom' } });
    await expect(query(invite, [officeId, dayId, 'paper', null, true, author])).rejects.toMatchObject({ driverError: { constraint: 'CHK_hearing_invitation_told' } });
    await expect(
      query(`INSERT INTO online_session (office_id, leader_day_id, platform, allowed_case, recording_sha256, updated_by) VALUES ($1, $2, 'x', 'other', repeat('a', 64), $3)`, [officeId, dayId, author]),
    ).rejects.toMatchObject({ driverError: { constraint: 'CHK_online_session_sha256' } });
  });
});
