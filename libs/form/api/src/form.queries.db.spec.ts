import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyQueries } from '@tiepdan/agency/api';
import { type FormNumbers, type FormTable, findForm } from '@tiepdan/form/contract';
import { Clock, Database, type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { FormTables } from './engine/form-tables.js';
import { type UnitReturn, UnitReturns } from './engine/unit-returns.js';
import { FormQueries } from './form.queries.js';
import { FormSettingsQueries } from './settings/form-settings.queries.js';
import { figuresOn } from './testing/counted.js';
import { emptyHistory, recorder } from './testing/history.js';
import { loadHistory } from './testing/load-history.js';

class Today extends Clock {
  override now(): Date {
    return new Date('2026-03-20T03:00:00Z');
  }
}

describe('forms of a period', () => {
  let test: TestDatabase;
  let queries: FormQueries;
  let units: UnitReturns;
  let actor: Actor;
  let unitOffice: string;
  const q1 = { period: '2026-Q1' };

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    const [settings, clock, figures] = [new FormSettingsQueries(database), new Today(), figuresOn(test.source)];
    units = new UnitReturns();
    queries = new FormQueries(database, new AgencyQueries(database), settings, figures, new FormTables(figures, units, settings, clock), clock);
    const history = emptyHistory();
    const make = recorder(history);
    make.visit(make.matter(), '2026-01-05', { headCount: 3 });
    make.petition('2026-01-05', [{ act: 'decide', on: '2026-01-10', way: 'accept', eligibility: 'eligible', competence: 'within' }], { fieldCode: 'land' });
    make.petition('2026-02-05');
    const officeId = await loadHistory(test.source.manager, history);
    unitOffice = await loadHistory(test.source.manager, history);
    actor = { accountId: officeId, officeId, fullName: 'Lê Thị Thử', permissions: new Set(['form.read']), requestId: 'spec', ip: '127.0.0.1' };
  });
  afterAll(() => test?.drop());

  const row = (table: FormTable, unitId: string | null) => table.rows.find((each) => each.unitId === unitId);

  it('are those in force on its last day, with how many checks fail', async () => {
    const list = await queries.list(actor, q1);
    expect(list).toMatchObject({ set: 'tt06', asOf: null, period: { from: '2025-12-15', to: '2026-03-14' } });
    expect(list.forms.map(({ slug, failing }) => `${slug} ${failing}`)).toEqual(['01-TCD 0', '02-XLD 0', '03-GQKN 0', '04-GQTC 0', '05-KQTH 0', '06-QLKNTC 0']);
    expect((await queries.list(actor, { period: '2023-Y' })).forms.map(({ code }) => code)).toEqual(['01/TCD', '02/TCD', '01/XLD', '02/XLD', '03/XLD', '04/XLD']);
    expect((await queries.list(actor, { ...q1, set: 'tt01-2024' })).forms).toHaveLength(5);
  });

  it('have a row for the office and one for every unit; who has not reported is not nought, and not in the total', async () => {
    const filed: FormNumbers = (findForm('tt06', '01/TCD')?.columns ?? []).map(({ number }) => (number < 4 ? 2 : 0));
    const returned: UnitReturn[] = [
      { unitId: 'records', name: 'Sở thử', state: 'records', officeId: unitOffice, values: null },
      { unitId: 'filed', name: 'Xã thử', state: 'filed', officeId: null, values: new Map([['01/TCD', filed]]) },
      { unitId: 'missing', name: 'Xã chậm', state: 'missing', officeId: null, values: null },
      { unitId: 'excluded', name: 'Ngành dọc', state: 'excluded', officeId: null, values: new Map([['01/TCD', filed]]) },
    ];
    units.add(() => Promise.resolve(returned));
    const table = await queries.table(actor, '01-TCD', q1);
    expect(table.rows.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'Ban Tiếp công dân tỉnh Đắk Sơn: own', 'Sở thử: records', 'Xã thử: filed', 'Xã chậm: missing', 'Ngành dọc: excluded',
    ]); // prettier-ignore
    expect(row(table, null)?.values?.slice(0, 3)).toEqual([1, 3, 1]);
    expect(row(table, 'records')?.values?.slice(0, 3)).toEqual([1, 3, 1]);
    expect(row(table, 'missing')?.values).toBeNull();
    expect(row(table, 'excluded')?.values).toBeNull();
    expect(table.total.slice(0, 3)).toEqual([4, 8, 4]);
    expect(table.checks.filter(({ holds }) => !holds).map(({ code, unitId }) => `${code} ${unitId ?? ''}`)).toContain('01/TCD (1) filed');
    expect(table.footnotes[0]).toContain('Vụ việc: mỗi vụ việc tính một lần');
    units.add(() => Promise.resolve([]));
  });

  it('are those of an earlier evening when asked so', async () => {
    const table = await queries.table(actor, '02-XLD', { ...q1, asOf: '2026-01-09' });
    expect([table.asOf, table.total.slice(0, 2), table.footnotes[0]]).toEqual(['2026-01-09', [1, 0], 'Số liệu và tình trạng tính đến hết ngày 09/01/2026.']);
    expect((await queries.table(actor, '02-XLD', { ...q1, asOf: '2026-03-18' })).asOf).toBeNull();
    for (const asOf of ['2025-12-14', '2026-03-21'])
      await expect(queries.table(actor, '02-XLD', { ...q1, asOf })).rejects.toMatchObject({ code: 'FORM.AS_OF_OUTSIDE' });
  });

  it('open cell by cell, and say how each column is counted', async () => {
    const list = await queries.records(actor, '02-XLD', '9', q1);
    expect(list).toMatchObject({ form: '02/XLD', column: 9, value: 1, total: 1, items: [{ kind: 'petition', on: '2026-01-05', petitionId: null }] });
    expect(list.path.at(-1)).toBe('Đất đai');
    const query = await queries.query(actor, '02-XLD', '6', q1);
    expect(query.words).toEqual(expect.arrayContaining(['Thời gian: từ ngày 15/12/2025 đến hết ngày 14/03/2026.', 'Đếm: mỗi hồ sơ là một đơn.']));
    expect(query.sql).toContain('FROM petitions');
    const [counted] = await test.source.query<{ value: number }[]>(query.sql, [[actor.officeId], '2025-12-15', '2026-03-14']);
    expect(counted?.value).toBe(1);
  });

  it('refuse what there is not', async () => {
    await expect(queries.table(actor, '07-ABC', q1)).rejects.toMatchObject({ code: 'FORM.UNKNOWN' });
    await expect(queries.table(actor, '02-XLD', { period: '2026-Q9' })).rejects.toMatchObject({ code: 'PERIOD.UNKNOWN' });
    for (const column of ['0', '26', 'x', '1e3']) await expect(queries.records(actor, '02-XLD', column, q1)).rejects.toMatchObject({ code: 'FORM.COLUMN_UNKNOWN' });
  });
});
