import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type InspectionList, OVERSIGHT_COLUMNS, inspectionActionsFor } from '@tiepdan/oversight/contract';
import { CONCLUSION_SAMPLE, INSPECTION_SAMPLE, INSTRUMENT_SAMPLE, type OversightDesk, TRAINING_SAMPLE, openOversightDesk } from './testing/oversight-desk.js';
import { INSPECTION, INSTRUMENT } from './oversight.repository.js';

const QUARTER_3 = { from: '2026-06-15', to: '2026-09-14' };
const QUARTER_4 = { from: '2026-09-15', to: '2026-12-14' };
const FACT = { on: '2026-10-10', organisations: 1, people: 2, cases: 0, accused: 0, note: 'Kiểm điểm, rút kinh nghiệm' };

describe('state management of the field', () => {
  let desk: OversightDesk;

  beforeEach(async () => {
    desk = await openOversightDesk();
  });
  afterEach(() => desk.drop());

  const figures = async (period: { from: string; to: string }) => {
    const { values } = await desk.figures.of(desk.actor, period);
    return Object.fromEntries(OVERSIGHT_COLUMNS.flatMap(({ number }, index) => (values[index] ? [[number, values[index]]] : [])));
  };
  const listed = async (list: InspectionList, period: { from: string; to: string }) => (await desk.inspections.list(desk.actor, { list, ...period })).total;

  it('counts instruments by what was done to them and training by classes and people, on their own days', async () => {
    await desk.enter.instrument(desk.actor, INSTRUMENT_SAMPLE);
    await desk.enter.instrument(desk.actor, { ...INSTRUMENT_SAMPLE, change: 'amended', issuedOn: '2026-09-15' });
    await desk.enter.instrument(desk.actor, { ...INSTRUMENT_SAMPLE, change: 'abolished', issuedOn: '2026-09-14' });
    await desk.enter.training(desk.actor, TRAINING_SAMPLE);
    await desk.enter.training(desk.actor, { ...TRAINING_SAMPLE, kind: 'propaganda', classes: 1, people: 80 });
    expect(await figures(QUARTER_4)).toEqual({ 1: 1, 2: 1, 4: 3, 5: 200 });
    expect(await figures(QUARTER_3)).toEqual({ 3: 1 });
    expect((await desk.instruments.list(desk.actor, { change: 'amended' })).items).toMatchObject([{ issuedOn: '2026-09-15', note: null }]);
    expect((await desk.trainings.list(desk.actor, { q: 'ky nang' })).total).toBe(2);
    expect((await desk.instruments.list(desk.stranger, {})).total).toBe(0);
  });

  it('carries an inspection over until it is concluded, and its conclusion until it is carried out', async () => {
    const { id } = await desk.inspect();
    await desk.conclude.run(desk.actor, id, { version: 1, ...CONCLUSION_SAMPLE });
    await desk.addFact.run(desk.actor, id, { version: 2, ...FACT });
    expect(await figures(QUARTER_3)).toEqual({ 6: 1, 7: 3 });
    expect(await figures(QUARTER_4)).toEqual({ 6: 1, 7: 3, 8: 1, 9: 2, 10: 5, 12: 1, 13: 1, 14: 1, 15: 2 });
    expect(await figures({ from: '2026-12-15', to: '2027-03-14' })).toEqual({ 13: 1 });
    await desk.complete.run(desk.actor, id, { version: 3, completedOn: '2026-11-15' });
    expect(await figures({ from: '2026-11-15', to: '2026-11-15' })).toEqual({ 13: 1 });
    expect(await figures({ from: '2026-11-16', to: '2027-03-14' })).toEqual({});
  });

  it('lists exactly what each column counts', async () => {
    const { id } = await desk.inspect();
    await desk.inspect({ startedOn: '2026-10-20' });
    await desk.conclude.run(desk.actor, id, { version: 1, ...CONCLUSION_SAMPLE });
    await desk.addFact.run(desk.actor, id, { version: 2, ...FACT });
    expect(await Promise.all((['in-progress', 'concluded', 'enforcing', 'acted'] as const).map((list) => listed(list, QUARTER_4)))).toEqual([2, 1, 1, 1]);
    expect(await Promise.all((['in-progress', 'concluded', 'enforcing', 'acted'] as const).map((list) => listed(list, QUARTER_3)))).toEqual([1, 0, 0, 0]);
    await expect(desk.inspections.list(desk.actor, { from: '2026-12-01', to: '2026-11-01' })).rejects.toMatchObject({ code: 'OVERSIGHT.PERIOD_CROSSED' });
  });

  it('goes through its states, each only from the one before, and back', async () => {
    const { id } = await desk.inspect();
    await expect(desk.addFact.run(desk.actor, id, { version: 1, ...FACT })).rejects.toMatchObject({ code: 'INSPECTION.WRONG_STATE' });
    await expect(desk.complete.run(desk.actor, id, { version: 1, completedOn: '2026-11-01' })).rejects.toMatchObject({ code: 'INSPECTION.WRONG_STATE' });
    await desk.conclude.run(desk.actor, id, { version: 1, ...CONCLUSION_SAMPLE });
    await expect(desk.conclude.run(desk.actor, id, { version: 2, ...CONCLUSION_SAMPLE })).rejects.toMatchObject({ code: 'INSPECTION.WRONG_STATE' });
    await desk.addFact.run(desk.actor, id, { version: 2, ...FACT });
    await expect(desk.conclude.reopen(desk.actor, id, { version: 3, reason: 'Nhầm cuộc' })).rejects.toMatchObject({ code: 'INSPECTION.HAS_FACTS' });
    await expect(desk.complete.run(desk.actor, id, { version: 3, completedOn: '2026-10-09' })).rejects.toMatchObject({ code: 'INSPECTION.FACT_AFTER', fields: [{ path: 'completedOn' }] });
    await desk.complete.run(desk.actor, id, { version: 3, completedOn: '2026-10-10' });
    await desk.complete.undo(desk.actor, id, { version: 4, reason: 'Còn kiến nghị chưa xong' });
    const { facts, done, state, actions } = await desk.inspections.one(desk.actor, id);
    expect({ done, state, actions }).toEqual({
      done: { organisations: 1, people: 2, cases: 0, accused: 0 },
      state: 'enforcing',
      actions: ['add-fact', 'complete', 'reopen', 'correct', 'cancel'],
    });
    await desk.cancelFact.run(desk.actor, id, { version: 5, factId: facts[0]?.id ?? '', reason: 'Ghi nhầm số' });
    await expect(desk.cancelFact.run(desk.actor, id, { version: 6, factId: facts[0]?.id ?? '', reason: 'Ghi nhầm số' })).rejects.toMatchObject({ code: 'INSPECTION.UNKNOWN_FACT' });
    await desk.conclude.reopen(desk.actor, id, { version: 6, reason: 'Nhầm cuộc' });
    expect(await desk.inspections.one(desk.actor, id)).toMatchObject({ state: 'running', conclusion: null, version: 7 });
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'inspection', id)).map(({ type }) => type)).toEqual([
      'inspection-reopened',
      'inspection-fact-cancelled',
      'inspection-completion-undone',
      'inspection-completed',
      'inspection-fact',
      'inspection-concluded',
      'registered',
    ]);
  });

  it.each([
    ['in the future', { startedOn: '2026-11-21' }, 'OVERSIGHT.IN_FUTURE', 'startedOn'],
    ['concluded before it began', { conclusion: { ...CONCLUSION_SAMPLE, concludedOn: '2026-06-19' } }, 'INSPECTION.CONCLUDED_BEFORE_START', 'conclusion.concludedOn'],
    ['concluded in the future', { conclusion: { ...CONCLUSION_SAMPLE, concludedOn: '2026-11-21' } }, 'OVERSIGHT.IN_FUTURE', 'conclusion.concludedOn'],
  ])('takes no inspection %s', async (_, changes, code, path) => {
    await expect(desk.inspect(changes)).rejects.toMatchObject({ code, fields: [{ path }] });
  });

  it.each([
    ['before the conclusion', { on: '2026-09-19' }, 'INSPECTION.BEFORE_CONCLUSION', 'on'],
    ['of the future', { on: '2026-11-21' }, 'OVERSIGHT.IN_FUTURE', 'on'],
    ['in which nothing was done', { organisations: 0, people: 0 }, 'INSPECTION.FACT_EMPTY', 'organisations'],
  ])('takes no fact %s', async (_, changes, code, path) => {
    const { id } = await desk.inspect({ conclusion: CONCLUSION_SAMPLE });
    await expect(desk.addFact.run(desk.actor, id, { version: 1, ...FACT, ...changes })).rejects.toMatchObject({ code, fields: [{ path }] });
  });

  it('corrects with a reason and keeps what was before, but gives or takes no conclusion that way', async () => {
    const { id } = await desk.inspect({ conclusion: CONCLUSION_SAMPLE });
    await desk.addFact.run(desk.actor, id, { version: 1, ...FACT });
    const request = { ...INSPECTION_SAMPLE, conclusion: { ...CONCLUSION_SAMPLE, people: 6 }, version: 2, reason: 'Đếm sót' };
    await expect(desk.correct.inspection(desk.actor, id, { ...request, conclusion: null })).rejects.toMatchObject({ code: 'INSPECTION.WRONG_STATE' });
    await expect(desk.correct.inspection(desk.actor, id, { ...request, conclusion: { ...CONCLUSION_SAMPLE, concludedOn: '2026-10-11' } })).rejects.toMatchObject({ code: 'INSPECTION.FACT_BEFORE' });
    await desk.correct.inspection(desk.actor, id, request);
    const [last] = await desk.chronicle.historyOf(desk.actor.officeId, 'inspection', id);
    expect(last).toMatchObject({ type: 'corrected', reason: 'Đếm sót', changes: [{ field: 'people', before: '5', after: '6' }] });
    await expect(desk.correct.inspection(desk.actor, id, request)).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
  });

  it('counts nothing that is cancelled, and shows nothing of another office', async () => {
    const { id } = await desk.inspect();
    const instrument = await desk.enter.instrument(desk.actor, INSTRUMENT_SAMPLE);
    await desk.cancellation.run(desk.actor, INSPECTION, id, { version: 1, reason: 'Nhập hai lần' });
    await desk.cancellation.run(desk.actor, INSTRUMENT, instrument.id, { version: 1, reason: 'Nhập hai lần' });
    expect(await figures(QUARTER_4)).toEqual({});
    expect((await desk.inspections.one(desk.actor, id)).actions).toEqual(['restore']);
    await expect(desk.inspections.one(desk.stranger, id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.conclude.run(desk.stranger, id, { version: 1, ...CONCLUSION_SAMPLE })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await desk.cancellation.restore(desk.actor, INSPECTION, id, { version: 2, reason: 'Không trùng' });
    expect(await figures(QUARTER_4)).toEqual({ 6: 1, 7: 3 });
  });

  it('offers acts only to whoever may', () => {
    expect(inspectionActionsFor('running', 'active', new Set(['oversight.read']))).toEqual([]);
    expect(inspectionActionsFor('running', 'active', new Set(['oversight.record']))).toEqual(['conclude', 'correct']);
  });
});
