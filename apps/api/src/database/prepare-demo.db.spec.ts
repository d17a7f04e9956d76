import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { KeyRing, TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { prepareDatabase } from './prepare.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
}, 120_000);
afterAll(() => database?.drop());

it('has two matters marked by the head, and reminders of one working day that has passed, made once and mailed to nobody', async () => {
  expect(await database.source.query(`SELECT flag FROM matter_flag f JOIN account a ON a.id = f.created_by AND 'head' = ANY(a.roles) ORDER BY flag`)).toEqual([{ flag: 'complex' }, { flag: 'prolonged' }]);
  const read = async () =>
    (await database.source.query(
      `SELECT count(DISTINCT day)::int AS days, bool_and(day < current_date AND extract(isodow FROM day) < 6) AS working, count(*)::int AS digests,
              (SELECT count(*)::int FROM mail_message) AS mails FROM digest`,
    )) as { digests: number }[];
  const [made] = await read();
  expect(made).toMatchObject({ days: 1, working: true, mails: 0 });
  expect(made?.digests).toBeGreaterThanOrEqual(3);
  await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
  expect(await read()).toEqual([made]);
  // Who has nothing due is told nothing, in the demo as anywhere.
  const [told] = (await database.source.query(`SELECT array_agg(DISTINCT a.roles[1]) AS roles FROM account a JOIN digest d ON d.account_id = a.id`)) as { roles: string[] }[];
  expect(told?.roles).toEqual(expect.arrayContaining(['head', 'leader', 'petition-officer']));
});
