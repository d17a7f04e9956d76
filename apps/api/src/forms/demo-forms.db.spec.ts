import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { OfficeView } from '@tiepdan/agency/contract';
import { KeyRing, TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { FormFigures, FormSettingsQueries, FormTables, UnitReturns, failingOnce } from '@tiepdan/form/api';
import { type FormSet, type FormTable, checkAdditivity, formSetOn } from '@tiepdan/form/contract';
import { Clock, Database, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { prepareDatabase } from '../database/prepare.js';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** The demo has six years of records of every kind: what an office would fill in its forms with, in three regimes. */
describe('the forms of the demo', () => {
  let database: TestDatabase;
  let office: OfficeView;
  let tables: FormTables;

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
    const reading = new Database(database.source);
    const settings = new FormSettingsQueries(reading);
    tables = new FormTables(new FormFigures(settings), new UnitReturns(), settings, new Clock());
    const [{ id } = { id: '' }] = await database.source.query<{ id: string }[]>(`SELECT id FROM office LIMIT 1`);
    office = await new AgencyQueries(reading).office(id);
  }, 180_000);
  afterAll(() => database?.drop());

  const filled = (year: number, kind: 'Y' | (typeof QUARTERS)[number], set?: FormSet): Promise<readonly FormTable[]> =>
    tables.all(database.source.manager, { office, period: officialPeriod(year, kind), ...(set && { set }) });

  it.each([2021, 2022, 2023, 2024, 2025, 2026])(
    'of %i agree with themselves in every quarter, and flows add up to the year',
    async (year) => {
      const set = formSetOn(officialPeriod(year, 'Y').to);
      const whole = await filled(year, 'Y');
      const quarters = await Promise.all(QUARTERS.map((kind) => filled(year, kind, set)));
      for (const each of [whole, ...quarters]) expect(failingOnce(each.flatMap(({ checks }) => checks))).toEqual([]);
      for (const { form, total } of whole) {
        const parts = quarters.map((quarter) => quarter.find((table) => table.form === form)?.total ?? []);
        expect(checkAdditivity(set, form, total, parts).filter(({ holds }) => !holds)).toEqual([]);
      }
    },
  );

  it('have something in every form of TT 06/2025', async () => {
    for (const { form, total } of await filled(2026, 'Y')) expect([form, total.some((value) => value > 0)]).toEqual([form, true]);
  });
});
