import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { RememberStates1763700000028 } from './1763700000028-remember-states.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(RememberStates1763700000028);

describe('a database of the release before, which knows only where petitions stand today', () => {
  let database: TestDatabase;
  let [officeId, author] = ['', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    const steps = migrations.slice(from, to);
    for (const Migration of direction === 'up' ? steps : steps.toReversed()) await new Migration()[direction](runner);
    await runner.release();
  }
  const shape = async (): Promise<unknown[]> => [
    await query(`SELECT table_name AS name, column_name AS column FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`),
    await query(`SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`),
    await query(`SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`),
    await query(`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`),
  ];

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    const made = await makeOffice(database.source);
    [officeId, author] = [made.officeId, made.actor().accountId];
    const [matter] = await query(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by) VALUES ($1, 2026, 1, 'complaint', 'other', 'Bồi thường đất', '2026-01-05', $2) RETURNING id`,
      [officeId, author],
    );
    const [petition] = await query(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, field_code, matter_id, summary, eligibility, competence, stage, way, accepted_on, created_by)
       VALUES ($1, 2026, 1, '2026-01-05', 'post', false, 1, 'complaint', 'other', $2, 'Khiếu nại', 'eligible', 'within', 'accepted', 'accept', '2026-01-12', $3) RETURNING id`,
      [officeId, matter?.['id'], author],
    );
    await query(
      `INSERT INTO petition_step (office_id, petition_id, position, action, from_stage, to_stage, on_day, data, actor_id, actor_name, request_id)
       VALUES ($1, $2, 1, 'register', NULL, 'registered', '2026-01-05', '{}', $3, 'Lê Thị Thử', 'spec'),
         ($1, $2, 2, 'propose', 'registered', 'proposed', '2026-01-08', '{"proposal": {"way": "accept", "eligibility": "eligible", "competence": "within"}}', $3, 'Lê Thị Thử', 'spec'),
         ($1, $2, 3, 'approve', 'proposed', 'accepted', '2026-01-12', '{"way": "accept"}', $3, 'Lê Thị Thử', 'spec')`,
      [officeId, petition?.['id'], author],
    );
  });
  afterAll(() => database?.drop());

  const states = () => query(`SELECT seq, from_day::text, to_day::text, stage, way, reviewing FROM petition_state ORDER BY seq`);
  const adopted = [
    { seq: 1, from_day: '2026-01-05', to_day: '2026-01-12', stage: 'registered', way: null, reviewing: true },
    { seq: 2, from_day: '2026-01-12', to_day: null, stage: 'accepted', way: 'accept', reviewing: false },
  ];

  it('learns where they stood, forgets it when the migration is taken back, and learns it again', async () => {
    const before = await shape();
    await run('up', PLACE, PLACE + 1);
    expect(await states()).toEqual(adopted);
    await run('down', PLACE, PLACE + 1);
    expect(await shape()).toEqual(before);
    await run('up', PLACE, migrations.length);
    expect(await states()).toEqual(adopted);
  });

  it('refuses a state that contradicts itself', async () => {
    const change = (set: string) => query(`UPDATE petition_state SET ${set} WHERE seq = 2`);
    await expect(change(`reviewing = true`)).rejects.toThrow('CHK_petition_state_reviewing');
    await expect(change(`competence = NULL`)).rejects.toThrow('CHK_petition_state_classified');
    await expect(change(`to_day = '2026-01-01'`)).rejects.toThrow('CHK_petition_state_span');
  });
});
