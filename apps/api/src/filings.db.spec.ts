import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unitPaths } from '@tiepdan/agency/contract';
import { periodPaths } from '@tiepdan/calendar/contract';
import { filingPaths } from '@tiepdan/filing/contract';
import { formPaths } from '@tiepdan/form/contract';
import { unitFigures } from './database/demo-unit-figures.js';
import { type RunningApp, runApp } from './testing/running-app.js';

/** A quarter that is over on any day this runs. */
const PERIOD = '2026-Q2';

/** Units, returns and a filed report over HTTP: what each role gets, and that the forms show what units sent in. */
describe('filing over HTTP', () => {
  let running: RunningApp;
  const get = async (role: 'head' | 'compiler' | 'leader' | 'agency', path: string, status = 200) => (await running.as(role).send('GET', path).expect(status)).body;
  const post = async (role: 'head' | 'compiler' | 'agency', path: string, body: object, status = 201) => (await running.as(role).send('POST', path, body).expect(status)).body;
  let filing = '';

  beforeAll(async () => {
    running = await runApp();
    const [agency] = await running.database.source.query<{ id: string }[]>(`SELECT agency_id AS id FROM account WHERE username = 'agency'`);
    for (const [name, agencyId] of [['Sở Thử Nghiệm', agency?.id], ['Xã Thử', null]] as const)
      await post('compiler', unitPaths.list, { name, shortName: name, kind: 'commune', agencyId, excluded: false, position: 1, validFrom: '2024-01-01' });
  }, 120_000);
  afterAll(() => running.stop());

  it('lets a body send in its own unit’s figures, and see nothing of the others', async () => {
    const own = await get('agency', filingPaths.ownReturns);
    expect(own).toMatchObject({ unitName: 'Sở Thử Nghiệm' });
    const sent = await post('agency', filingPaths.ownReturns, { period: PERIOD, forms: unitFigures('tt06', 2, 1) });
    expect(sent.state).toBe('late');
    expect(await get('agency', filingPaths.ownReturn(sent.id))).toMatchObject({ unitName: 'Sở Thử Nghiệm', state: 'late' });
    expect(await post('agency', filingPaths.ownReturns, { period: PERIOD, forms: unitFigures('tt06', 2, 1) }, 409)).toMatchObject({ code: 'RETURN.REPORTED_ALREADY' });
    for (const path of [`${filingPaths.returns}?period=${PERIOD}`, filingPaths.list, unitPaths.list, filingPaths.oneReturn(sent.id)]) await get('agency', path, 403);
    expect(await post('agency', filingPaths.ownReturns, { period: PERIOD, forms: [{ form: '01/TCD', values: [-1] }] }, 400)).toMatchObject({ fields: [{ path: 'forms.0.values' }] });
  });

  it('shows the unit in the forms, and what is missing as missing', async () => {
    const { rows, total } = await get('leader', `${formPaths.table('01-TCD')}?period=${PERIOD}`);
    expect(rows.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
      ['Ban Tiếp công dân tỉnh Thử Nghiệm', 'own'],
      ['Sở Thử Nghiệm', 'filed'],
      ['Xã Thử', 'missing'],
    ]);
    expect(total[0]).toBe(rows[1].values[0]);
  });

  it('files, verifies, hands out and compares the report; a leader reads', async () => {
    expect(await post('compiler', filingPaths.list, { period: PERIOD }, 409)).toMatchObject({ code: 'FILING.UNITS_MISSING' });
    filing = (await post('compiler', filingPaths.list, { period: PERIOD, withMissing: true, missingReason: 'Chưa gửi' })).id;
    expect(await get('leader', filingPaths.verify(filing))).toMatchObject({ holds: true });
    expect(await get('leader', filingPaths.corrections(filing))).toMatchObject({ cells: [], settingsChanged: false });
    expect(await get('leader', filingPaths.table(filing, '02-XLD'))).toMatchObject({ form: '02/XLD', filingId: filing });
    expect(await get('leader', filingPaths.table(filing, '99-TCD'), 404)).toMatchObject({ code: 'FORM.UNKNOWN' });
    expect(await get('leader', filingPaths.records(filing, '01-TCD', 'x'), 404)).toMatchObject({ code: 'FORM.COLUMN_UNKNOWN' });
    const { headers } = await running.as('head').send('GET', filingPaths.xlsx(filing)).expect(200);
    expect(headers['content-disposition']).toContain('bao-cao-da-chot-2026-Q2.xlsx');
    expect(await get('leader', filingPaths.xlsx(filing), 403)).toMatchObject({ code: 'PERMISSION.MISSING' });
  });

  it('counts a unit that comes later as a correction, and supplements the report', async () => {
    const [, unit] = (await get('compiler', unitPaths.list)) as { id: string; name: string }[];
    await post('compiler', filingPaths.returns, { unitId: unit?.id, period: PERIOD, forms: unitFigures('tt06', 3, 1) });
    const { cells } = await get('head', filingPaths.corrections(filing));
    expect(cells[0]).toMatchObject({ form: '01/TCD', column: 1, unitName: 'Xã Thử', frozen: null, records: null });
    await running.as('head').send('POST', filingPaths.supplement(filing), { reason: 'Xã Thử gửi muộn' }).expect(200);
    expect((await get('leader', filingPaths.list)).items).toMatchObject([{ sequence: 1, latest: true, missing: 0 }, { sequence: 0, latest: false, missing: 1 }]);
  });

  it('lets the head alone lock, and everybody know', async () => {
    const lock = { from: '2026-03-15', to: '2026-06-14', reason: 'Đã gửi báo cáo' };
    await post('compiler', periodPaths.locks, lock, 403);
    await post('head', periodPaths.locks, lock);
    expect(await get('compiler', periodPaths.day('2026-04-01'))).toMatchObject({ locked: true });
    expect(await get('compiler', periodPaths.day('2026-04-31'), 404)).toMatchObject({ code: 'REQUEST.UNKNOWN_ADDRESS' });
  });
});
