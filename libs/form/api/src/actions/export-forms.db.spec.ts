import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { PdfMaker } from '@tiepdan/paper/api';
import { Clock, Database, type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { FormTables } from '../engine/form-tables.js';
import { UnitReturns } from '../engine/unit-returns.js';
import { FormQueries } from '../form.queries.js';
import { FormSettingsQueries } from '../settings/form-settings.queries.js';
import { figuresOn } from '../testing/counted.js';
import { sampleTables } from '../testing/sample-tables.js';
import { ExportForms } from './export-forms.js';

const Q4 = { period: '2025-Q4' };

describe('forms as a file', () => {
  let test: TestDatabase;
  let actor: Actor;
  let queries: FormQueries;
  let units: UnitReturns;
  /** What the converter was given; `failing` makes it fail. */
  const pdfs = { given: [] as Buffer[], gone: false };
  let exporting: ExportForms;

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    const [clock, agencies, settings, figures] = [
      new Clock(),
      new AgencyQueries(database),
      new FormSettingsQueries(database),
      figuresOn(test.source),
    ];
    units = new UnitReturns();
    queries = new FormQueries(database, agencies, settings, figures, new FormTables(figures, units, settings, clock), clock);
    const maker = new PdfMaker({ gotenberg: null, soffice: '/nowhere/soffice', log: () => undefined });
    maker.make = (document) => {
      pdfs.given.push(document);
      return Promise.resolve(pdfs.gone ? null : Buffer.from('%PDF-1.7 of the workbook'));
    };
    exporting = new ExportForms(queries, agencies, maker, database, new Chronicle(database), clock);
  });
  beforeEach(async () => {
    actor = (await makeOffice(test.source)).actor('form.export');
    [pdfs.given, pdfs.gone] = [[], false];
    units.add(() => Promise.resolve([]));
  });
  afterAll(() => test?.drop());

  const noted = () =>
    test.source.query<{ file: string }[]>(
      `SELECT details ->> 'file' AS file FROM audit_record WHERE office_id = $1 AND action = 'report.exported'`,
      [actor.officeId],
    );
  /** A unit whose figures contradict each other: more petitions handled than received. */
  const contradict = () => {
    const values = new Map(
      sampleTables('tt06', 0).map(({ form, total }) => [
        form,
        form === '02/XLD' ? total.map((value, at) => (at === 0 ? 0 : value)) : total,
      ]),
    );
    units.add(() => Promise.resolve([{ unitId: 'xa', name: 'Xã Đắk Lâm', state: 'filed', officeId: null, values }]));
  };

  it('is a workbook with the name of its period, and is noted in the audit record', async () => {
    const file = await exporting.run(actor, Q4, 'xlsx');
    const { type, disposition, length } = file.getHeaders();
    expect(type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(disposition).toBe(`attachment; filename="bieu-thong-ke-2025-Q4.xlsx"; filename*=UTF-8''bieu-thong-ke-2025-Q4.xlsx`);
    expect(Number(length)).toBeGreaterThan(10_000);
    expect(await noted()).toEqual([{ file: 'bieu-thong-ke-2025-Q4.xlsx' }]);
  });

  it('as a PDF is that workbook converted', async () => {
    const file = await exporting.run(actor, { ...Q4, set: 'tt02-2021' }, 'pdf');
    expect(file.getHeaders().type).toBe('application/pdf');
    expect(await text(file.getStream())).toBe('%PDF-1.7 of the workbook');
    expect(pdfs.given.map((workbook) => workbook.includes('xl/workbook.xml'))).toEqual([true]);
    expect(await noted()).toEqual([{ file: 'bieu-thong-ke-2025-Q4.pdf' }]);
  });

  it('where no PDF can be made, says to take the workbook', async () => {
    pdfs.gone = true;
    await expect(exporting.run(actor, Q4, 'pdf')).rejects.toMatchObject({ code: 'FORM.NO_PDF' });
    expect(await noted()).toEqual([]);
  });

  it('is refused while numbers contradict each other, and then only had as a draft', async () => {
    contradict();
    await expect(exporting.run(actor, Q4, 'xlsx')).rejects.toMatchObject({
      code: 'FORM.CHECK_FAILS',
      fields: expect.arrayContaining([expect.objectContaining({ path: '02/XLD.2', rule: 'C5' })]),
    });
    expect(await noted()).toEqual([]);
    const draft = await exporting.run(actor, { ...Q4, draft: true }, 'xlsx');
    expect(draft.getHeaders().disposition).toContain('bieu-thong-ke-2025-Q4-du-thao.xlsx');
  });

  it('that was asked for as a draft and has nothing to mend is no draft', async () => {
    const file = await exporting.run(actor, { ...Q4, draft: true }, 'xlsx');
    expect(file.getHeaders().disposition).toContain('"bieu-thong-ke-2025-Q4.xlsx"');
  });
});
