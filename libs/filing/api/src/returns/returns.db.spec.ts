import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyHistory, loadHistory, recorder } from '@tiepdan/form/api';
import type { Actor } from '@tiepdan/platform/contract';
import { footprint } from '@tiepdan/platform/api';
import { officialPeriodOf } from '../periods.js';
import { type FilingDesk, figures, openFilingDesk, regularVisits } from '../testing/filing-desk.js';

const PERIOD = '2026-Q3';

describe('what units send in', () => {
  let desk: FilingDesk;
  let compiler: Actor;
  const ids = new Map<string, string>();
  const id = (name: string) => ids.get(name) ?? '';
  const add = async (name: string, more: object = {}) => ids.set(name, await desk.unit(compiler, name, more));
  const send = (name: string, count: number, period = PERIOD) => desk.enter.run(compiler, { unitId: id(name), period, forms: regularVisits(count) });
  const standings = async (period = PERIOD) =>
    Object.fromEntries((await desk.returns.overview(desk.officeId, officialPeriodOf(period))).units.map(({ name, state }) => [name, state]));
  const rollUp = (structure: 'old' | 'new', period = PERIOD) => desk.rollUps.rollUp(compiler, period, '01-TCD', structure);

  beforeAll(async () => {
    const past = emptyHistory();
    const { matter, visit } = recorder(past);
    visit(matter(), '2026-07-06');
    desk = await openFilingDesk(past, '2026-09-16');
    compiler = await desk.actorFor('compiler');
    for (const name of ['Sở Một', 'Sở Hai']) await add(name, { kind: 'department' });
    await add('Xã Một');
    await add('Cục Thuế', { kind: 'vertical', excluded: true });
  }, 120_000);
  afterAll(() => desk?.drop());

  it('is refused while it cannot be right, and writes nothing', async () => {
    const before = await footprint(desk.source);
    const [unitId, good] = [id('Sở Một'), regularVisits(3)];
    const refused = async (forms: typeof good, code: string, period = PERIOD) => expect(desk.enter.run(compiler, { unitId, period, forms })).rejects.toMatchObject({ code });
    await refused(good, 'RETURN.NOT_OVER', '2026-Q4');
    await refused(good.slice(1), 'RETURN.FORMS_WRONG');
    await refused([...good.slice(1), ...good.slice(1, 2)], 'RETURN.FORMS_WRONG');
    await refused(good.map((each) => ({ ...each, values: each.values.slice(1) })), 'RETURN.COLUMNS_WRONG');
    await refused(figures({ '01/TCD': { 1: 1.5, 5: 1.5 } }), 'RETURN.NOT_WHOLE');
    await refused(figures({ '05/KQTH': { 3: 0.000_000_1 } }), 'RETURN.NOT_A_NUMBER');
    await expect(desk.enter.run(compiler, { unitId, period: PERIOD, forms: figures({ '01/TCD': { 1: 9, 5: 8, 6: 8 } }) })).rejects.toMatchObject({
      code: 'RETURN.CHECKS_FAIL',
      fields: expect.arrayContaining([expect.objectContaining({ path: '01/TCD.1', message: expect.stringContaining('9 ≠ 8') })]),
    });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('stands once, is sent back with a reason, and is sent again; what was sent stays readable', async () => {
    expect(await standings()).toEqual({ 'Sở Một': 'missing', 'Sở Hai': 'missing', 'Xã Một': 'missing', 'Cục Thuế': 'excluded' });
    const tries = await Promise.allSettled([send('Sở Một', 3), send('Sở Một', 3)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'RETURN.REPORTED_ALREADY' } });
    const [sent] = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(sent?.state).toBe('reported');
    await desk.sendBack.run(compiler, sent?.id ?? '', { reason: 'Thiếu lượt tiếp tháng 8' });
    await expect(desk.sendBack.run(compiler, sent?.id ?? '', { reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'RETURN.NOT_STANDING' });
    expect(await standings()).toMatchObject({ 'Sở Một': 'returned' });
    await send('Sở Một', 5);
    const old = await desk.returns.one(desk.officeId, sent?.id ?? '');
    expect([old.state, old.returnReason, old.forms.find(({ form }) => form === '01/TCD')?.values[0]]).toEqual(['returned', 'Thiếu lượt tiếp tháng 8', 3]);
    for (const sql of [`UPDATE unit_return SET note = 'x'`, `DELETE FROM unit_return`, `UPDATE unit_return_value SET value = 0`]) await expect(desk.source.query(sql)).rejects.toThrow(/append-only/);
  });

  it('adds up to the office’s own row and theirs; missing is not 0, and excluded is added nowhere', async () => {
    await send('Cục Thuế', 70);
    await send('Sở Hai', 0);
    const { rows, total } = await rollUp('old');
    expect(rows.map(({ name, state, values }) => [name, state, values?.[0] ?? null])).toEqual([
      ['Ban Tiếp công dân tỉnh Đắk Sơn', 'own', 1],
      ['Sở Hai', 'filed', 0],
      ['Sở Một', 'filed', 5],
      ['Xã Một', 'missing', null],
      ['Cục Thuế', 'excluded', 70],
    ]);
    expect(total[0]).toBe(6);
  });

  it('is late after the 17th, and is reminded of before and after, once a day', async () => {
    const remind = async (today: string) => {
      desk.clock.instant = new Date(`${today}T05:00:00Z`);
      return desk.reminding.run();
    };
    expect(await remind('2026-09-15')).toBe('Đã nhắc 4 lượt đơn vị chưa gửi số liệu.');
    expect([await remind('2026-09-15'), await remind('2026-09-16'), await remind('2026-09-19')]).toEqual([null, null, null]);
    expect(await remind('2026-09-18')).toMatch(/Đã nhắc 4 lượt/);
    expect(await desk.remind.run(compiler, { period: PERIOD, unitIds: [id('Sở Một'), id('Xã Một')] })).toEqual({ reminded: 1 });
    const late = await send('Xã Một', 2);
    expect([late.state, (await standings())['Xã Một']]).toEqual(['late', 'late']);
    const [unit] = (await desk.returns.overview(desk.officeId, officialPeriodOf(PERIOD))).units.filter(({ name }) => name === 'Xã Một');
    expect(unit).toMatchObject({ reminders: 3, remindedOn: '2026-09-18' });
  });

  it('is computed from the records of a unit that keeps them in this system, and stays as it was', async () => {
    const elsewhere = emptyHistory();
    const { matter, visit } = recorder(elsewhere);
    const [land] = [matter('complaint')];
    for (const on of ['2026-06-20', '2026-08-01']) visit(land, on);
    const records = await loadHistory(desk.manager, elsewhere);
    await add('Sở Có Hồ Sơ', { kind: 'department', position: 9 });
    await expect(desk.fromRecords.run(compiler, { unitId: id('Sở Có Hồ Sơ'), period: PERIOD })).rejects.toMatchObject({ code: 'RETURN.NO_RECORDS' });
    await desk.source.query(`UPDATE reporting_unit SET records_office_id = $2 WHERE id = $1`, [id('Sở Có Hồ Sơ'), records]);
    expect((await standings())['Sở Có Hồ Sơ']).toBe('missing');
    await desk.fromRecords.run(compiler, { unitId: id('Sở Có Hồ Sơ'), period: PERIOD });
    await desk.source.query(`UPDATE reception SET status = 'cancelled' WHERE office_id = $1`, [records]);
    const row = (await rollUp('old')).rows.find(({ name }) => name === 'Sở Có Hồ Sơ');
    expect([row?.state, row?.values?.slice(0, 3)]).toEqual(['records', [2, 2, 1]]);
  });

  it('is shown under the units as they were and as they became, with the same total', async () => {
    await add('Xã Bắc', { position: 20 });
    await add('Xã Nam', { position: 21 });
    for (const [name, count] of [['Xã Bắc', 4], ['Xã Nam', 6]] as const) await send(name, count);
    const merged = await desk.mergeUnits.run(compiler, { on: '2026-09-15', units: [id('Xã Bắc'), id('Xã Nam')], into: { name: 'Xã Bắc Nam', shortName: 'Xã Bắc Nam', kind: 'commune' }, reason: 'Nghị quyết sắp xếp' });
    const [was, became] = [await rollUp('old'), await rollUp('new')];
    expect(was.rows.filter(({ name }) => name.includes('Bắc') || name.includes('Nam')).map(({ name, values }) => [name, values?.[0]])).toEqual([['Xã Bắc', 4], ['Xã Nam', 6]]);
    expect(became.rows.filter(({ name }) => name.includes('Bắc')).map(({ unitId, values, gathered }) => [unitId, values?.[0], gathered])).toEqual([[merged.id, 10, ['Xã Bắc', 'Xã Nam']]]);
    expect(became.total).toEqual(was.total);
    desk.clock.instant = new Date('2026-12-16T05:00:00Z');
    ids.set('Xã Bắc Nam', merged.id);
    await send('Xã Bắc Nam', 8, '2026-Q4');
    const next = (await rollUp('old', '2026-Q4')).rows.find(({ unitId }) => unitId === merged.id);
    expect(next).toMatchObject({ gathered: ['Xã Bắc', 'Xã Nam'], remark: expect.stringContaining('không tách lại được') });
    expect(Object.keys(await standings('2026-Q4'))).not.toContain('Xã Bắc');
    await expect(send('Xã Nam', 1, '2026-Q4')).rejects.toMatchObject({ code: 'RETURN.UNIT_NOT_ASKED' });
  });

  it('is a body’s own alone: its unit, its periods, its figures', async () => {
    const [agency, other] = await desk.source.query<{ id: string }[]>(
      `INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'UBND xã Riêng', 'Xã Riêng', 'commune'), ($1, 'UBND xã Khác', 'Xã Khác', 'commune') RETURNING id`,
      [desk.officeId],
    );
    const [account, stranger] = [await desk.actorFor('agency', agency?.id), await desk.actorFor('agency', other?.id)];
    await expect(desk.own.list(account)).rejects.toMatchObject({ code: 'RETURN.NO_UNIT' });
    await add('Xã Riêng', { agencyId: agency?.id, validFrom: '2026-06-15' });
    const list = await desk.own.list(account);
    expect(list).toMatchObject({ unitName: 'Xã Riêng', hasRecords: false });
    expect(list.periods.map(({ period, state, dueOn }) => [period.code, state, dueOn])).toEqual(
      ['2026-Q4', '2026-Y', '2026-Q3', '2026-M9'].map((code) => [code, 'missing', code.endsWith('Q4') || code.endsWith('Y') ? '2026-12-17' : '2026-09-17']),
    );
    expect(await desk.own.unitFor(account, '2026-Q4')).toBe(id('Xã Riêng'));
    await expect(desk.own.unitFor(account, '2026-Q2')).rejects.toMatchObject({ code: 'RETURN.UNIT_NOT_ASKED' });
    await expect(desk.own.unitFor(stranger, '2026-Q4')).rejects.toMatchObject({ code: 'RETURN.NO_UNIT' });
    const own = await desk.enter.run(account, { unitId: id('Xã Riêng'), period: '2026-Q4', forms: regularVisits(1) });
    expect(await desk.own.one(account, own.id)).toMatchObject({ unitName: 'Xã Riêng', state: 'reported', source: 'typed' });
    const [foreign] = await desk.source.query<{ id: string }[]>(`SELECT id FROM unit_return WHERE unit_id = $1`, [id('Sở Hai')]);
    await expect(desk.own.one(account, foreign?.id ?? '')).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });
});
