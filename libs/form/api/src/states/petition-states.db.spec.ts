import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { type History, type PlainAct, emptyHistory, recorder } from '../testing/history.js';
import { loadHistory } from '../testing/load-history.js';

let test: TestDatabase;
let history: History;
beforeAll(async () => {
  test = await freshDatabase();
});
afterAll(() => test?.drop());
beforeEach(() => {
  history = emptyHistory();
});

/** `from–to stage eligibility/competence/way`, with R for re-opened and * for under review. */
async function statesOf(officeId: string): Promise<string[]> {
  const rows = await test.source.query<{ line: string }[]>(
    `SELECT concat_ws(' ', to_char(from_day, 'MM-DD') || '…' || coalesce(to_char(to_day, 'MM-DD'), ''), stage, concat_ws('/', eligibility, competence, way),
       CASE WHEN reopened THEN 'R' END, CASE WHEN reviewing THEN '*' END) AS line
     FROM petition_state WHERE office_id = $1 ORDER BY petition_id, seq`,
    [officeId],
  );
  return rows.map(({ line }) => line);
}

const within = { eligibility: 'eligible', competence: 'within' } as const;
const outside = { eligibility: 'eligible', competence: 'outside' } as const;
const accept = (on: string): PlainAct => ({ act: 'decide', on, way: 'accept', ...within });
const guide = (on: string): PlainAct => ({ act: 'decide', on, way: 'guide', ...outside });

describe('where a petition stood on a past day', () => {
  const after = async (acts: readonly PlainAct[], more = {}): Promise<string[]> => {
    recorder(history).petition('2026-01-05', acts, more);
    return statesOf(await loadHistory(test.source.manager, history));
  };

  it('follows its steps by their business days; the stages before the decision are one', async () => {
    expect(await after([{ act: 'propose', on: '2026-01-08' }])).toEqual(['01-05… registered pending *']);
    history = emptyHistory();
    expect(await after([accept('2026-01-12'), { act: 'suspend', on: '2026-02-01' }, { act: 'continue', on: '2026-02-10' }, { act: 'resolve', on: '2026-03-01' }])).toEqual([
      '01-05…01-12 registered pending *',
      '01-12…02-01 accepted eligible/within/accept',
      '02-01…02-10 suspended eligible/within/accept',
      '02-10…03-01 accepted eligible/within/accept',
      '03-01… resolved eligible/within/accept',
    ]);
  });

  it('is the last of several steps on one day, and the others lasted no time', async () => {
    expect(await after([guide('2026-01-05'), { act: 'reopen', on: '2026-01-05' }, accept('2026-01-05')])).toEqual([
      '01-05…01-05 registered pending *',
      '01-05…01-05 guided eligible/outside/guide',
      '01-05…01-05 registered eligible/outside R *',
      '01-05… accepted eligible/within/accept',
    ]);
  });

  it('is under review again when opened again, whatever it had been found to be', async () => {
    expect(await after([accept('2026-01-06'), { act: 'terminate', on: '2026-01-20' }, { act: 'reopen', on: '2026-02-02' }, { act: 'withdraw', on: '2026-02-05' }])).toEqual([
      '01-05…01-06 registered pending *',
      '01-06…01-20 accepted eligible/within/accept',
      '01-20…02-02 terminated eligible/within/accept',
      '02-02…02-05 registered eligible/within R *',
      '02-05… withdrawn eligible/within R',
    ]);
  });

  it('is processed from the first day when it was entered as within competence, and mended by a correction', async () => {
    expect(await after([], within)).toEqual(['01-05… registered eligible/within']);
    history = emptyHistory();
    expect(await after([{ act: 'classify', ...outside }])).toEqual(['01-05… registered eligible/outside *']);
    history = emptyHistory();
    expect(await after([{ act: 'classify', eligibility: 'ineligible', competence: null }])).toEqual(['01-05… registered ineligible']);
  });

  it('moves with the day of receipt', async () => {
    recorder(history).petition('2026-01-05', [accept('2026-01-12')]);
    const officeId = await loadHistory(test.source.manager, history);
    await test.source.query(`UPDATE petition SET received_on = '2026-01-10' WHERE office_id = $1`, [officeId]);
    expect((await statesOf(officeId))[0]).toBe('01-10…01-12 registered pending *');
  });
});

/** Steps as an older database holds them; the table refuses rewriting otherwise. */
async function rewritten(run: () => Promise<unknown>): Promise<void> {
  await test.source.query(`ALTER TABLE petition_step DISABLE TRIGGER USER`);
  await run();
  await test.source.query(`ALTER TABLE petition_step ENABLE TRIGGER USER`);
}

describe('what was there before states were kept', () => {
  const lives: (readonly PlainAct[])[] = [
    [],
    [{ act: 'propose', on: '2026-01-08' }],
    [accept('2026-01-12'), { act: 'suspend', on: '2026-02-01' }, { act: 'continue', on: '2026-02-10' }, { act: 'resolve', on: '2026-03-01' }],
    [guide('2026-01-05'), { act: 'reopen', on: '2026-01-05' }, accept('2026-01-05'), { act: 'terminate', on: '2026-01-09' }],
    [{ act: 'decide', on: '2026-01-09', way: 'file', eligibility: 'ineligible', competence: null }, { act: 'reopen', on: '2026-02-01' }],
    [{ act: 'decide', on: '2026-01-09', way: 'file', eligibility: 'ineligible', competence: null }, { act: 'expire', on: '2027-01-10' }],
    [{ act: 'withdraw', on: '2026-01-07' }],
    [accept('2026-01-12'), { act: 'withdraw', on: '2026-02-01' }],
  ];

  it('is adopted as if it had been written step by step', async () => {
    for (const acts of lives) recorder(history).petition('2026-01-05', acts);
    const officeId = await loadHistory(test.source.manager, history);
    const written = await statesOf(officeId);
    await test.source.query(`DELETE FROM petition_state WHERE office_id = $1`, [officeId]);
    await test.source.query(`SELECT adopt_petition_states()`);
    expect(await statesOf(officeId)).toEqual(written);
    await test.source.query(`SELECT adopt_petition_states()`);
    expect(await statesOf(officeId)).toHaveLength(written.length);
  });

  it('is the same when steps are loaded beside a row that has moved on', async () => {
    for (const acts of lives) recorder(history).petition('2026-01-05', acts);
    const officeId = await loadHistory(test.source.manager, history);
    const written = await statesOf(officeId);
    await test.source.query(`DELETE FROM petition_state WHERE office_id = $1`, [officeId]);
    await test.source.query(`CREATE TABLE told AS SELECT * FROM petition_step WHERE office_id = '${officeId}'`);
    await rewritten(() => test.source.query(`DELETE FROM petition_step WHERE office_id = $1`, [officeId]));
    await test.source.query(`INSERT INTO petition_step SELECT * FROM told ORDER BY petition_id, position`);
    expect(await statesOf(officeId)).toEqual(written);
  });

  it('that only migration 9 told of was under review until it ended', async () => {
    recorder(history).petition('2026-01-05', [guide('2026-01-20')]);
    const officeId = await loadHistory(test.source.manager, history);
    await test.source.query(`DELETE FROM petition_state WHERE office_id = $1`, [officeId]);
    await rewritten(async () => {
      await test.source.query(`DELETE FROM petition_step WHERE office_id = $1 AND position > 1`, [officeId]);
      await test.source.query(`UPDATE petition_step SET action = 'adopt', to_stage = 'guided', on_day = '2026-01-20', data = '{"way": "guide"}' WHERE office_id = $1`, [officeId]);
    });
    await test.source.query(`SELECT adopt_petition_states()`);
    expect(await statesOf(officeId)).toEqual(['01-05…01-20 registered pending *', '01-20… guided eligible/outside/guide']);
  });
});
