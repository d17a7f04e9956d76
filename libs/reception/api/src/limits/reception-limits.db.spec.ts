import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chronicle } from '@tiepdan/audit/api';
import { Database, makeOffice } from '@tiepdan/platform/api';
import type { CorrectReceptionRequest, LogReceptionRequest } from '@tiepdan/reception/contract';
import { type DeskKit, openDesk } from '../testing/desk-kit.js';
import { adoptReceptionLimits } from './adopt-receptions.js';
import { RecordReceptionDuty } from './record-duty.js';

const RULES = [
  `INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`,
  `INSERT INTO limit_rule (code, variant, name, start_event, direction, amount, unit, extension_times, extension_amount, pausable, legal_basis, valid_from, valid_to) VALUES
    ('R1', 'normal', 'Trả lời công dân', 'content-received', 'after', 10, 'working-day', 0, 0, false, 'LTCD', '2014-07-01', NULL),
    ('R2', 'normal', 'Thông báo từ chối', 'grounds-sufficient', 'after', 3, 'working-day', 0, 0, false, 'NĐ 154', '2026-07-01', NULL)`,
];

describe('the limits of a reception', () => {
  let desk: DeskKit;
  const actor = () => desk.office.actor();

  beforeAll(async () => {
    desk = await openDesk();
    for (const statement of RULES) await desk.database.source.query(statement);
  });
  afterAll(() => desk.database.drop());

  const REFUSED = { attendance: 'refused', refusalGround: 'law-9-3', result: null, matter: null } as const;
  const log = async (changes: Partial<LogReceptionRequest> = {}) => (await desk.log.run(actor(), desk.visit(changes))).id;
  const limits = async (receptionId: string) =>
    (await desk.running.queries.of(actor(), { receptionId })).map(({ code, state, dueOn }) => [code, state, dueOn]);
  const correct = async (id: string, changes: Partial<CorrectReceptionRequest>) => {
    const { people, matter, version } = await desk.queries.one(actor(), id);
    await desk.correct.run(actor(), id, {
      ...desk.visit(),
      people: people.map((person) => ({ citizenId: person.citizenId ?? '' })),
      matter: matter && { matterId: matter.id },
      version,
      reason: 'Ghi nhầm',
      ...changes,
    });
  };

  it('are met at once where the result is the answer, and run where it is put off', async () => {
    expect(await limits(await log({ result: 'explained' }))).toEqual([['R1', 'met', '2026-12-04']]);
    expect(await limits(await log({ result: 'appointment' }))).toEqual([['R1', 'running', '2026-12-04']]);
  });

  it('are three working days to write where the ground asks for it, and none where it does not', async () => {
    expect(await limits(await log(REFUSED))).toEqual([['R2', 'running', '2026-11-25']]);
    expect(await limits(await log({ ...REFUSED, refusalGround: 'law-9-1' }))).toEqual([]);
    expect(await limits(await log({ attendance: 'no-show', result: null, matter: null }))).toEqual([]);
  });

  it('follow a correction of result, day and attendance', async () => {
    const id = await log({ result: 'explained' });
    await correct(id, { result: 'noted' });
    expect(await limits(id)).toEqual([['R1', 'running', '2026-12-04']]);
    await correct(id, { result: 'noted', receivedOn: '2026-11-18' });
    expect(await limits(id)).toEqual([['R1', 'running', '2026-12-02']]);
    await correct(id, { result: 'guided', receivedOn: '2026-11-18' });
    expect(await limits(id)).toEqual([['R1', 'met', '2026-12-02']]);
    await correct(id, { ...REFUSED });
    expect(await limits(id)).toEqual([
      ['R2', 'running', '2026-11-25'],
      ['R1', 'dropped', '2026-12-02'],
    ]);
    await correct(id, { attendance: 'no-show', result: null, matter: null });
    expect((await limits(id)).map(([, state]) => state)).toEqual(['dropped', 'dropped']);
    await correct(id, { result: 'explained', matter: desk.visit().matter ?? null });
    expect(await limits(id)).toContainEqual(['R1', 'met', '2026-12-04']);
  });

  it('are recorded as done by an officer of the office, with a line in the history', async () => {
    const id = await log({ result: 'appointment' });
    const database = new Database(desk.database.source);
    const duty = new RecordReceptionDuty(database, desk.running.duties, new Chronicle(database));
    const [limit] = await desk.running.queries.of(actor(), { receptionId: id });
    const stranger = (await makeOffice(desk.database.source)).actor();
    await expect(duty.done(stranger, id, limit?.id ?? '', '2026-11-20')).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(duty.done(actor(), id, id, '2026-11-20')).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await duty.done(actor(), id, limit?.id ?? '', '2026-11-20');
    expect(await limits(id)).toEqual([['R1', 'met', '2026-12-04']]);
    const [told] = await desk.database.source.query(
      `SELECT type, reason FROM history_event WHERE subject_id = $1 ORDER BY recorded_at DESC LIMIT 1`,
      [id],
    );
    expect(told).toEqual({ type: 'duty-done', reason: 'R1: đã thực hiện ngày 20/11/2026' });
    await duty.undone(actor(), id, limit?.id ?? '');
    expect(await limits(id)).toEqual([['R1', 'running', '2026-12-04']]);
  });

  it('are given to receptions of before that still owe an answer, once', async () => {
    const owing = await log({ result: 'appointment' });
    await log({ result: 'explained' });
    await desk.database.source.query(`TRUNCATE running_limit CASCADE`);
    const runner = desk.database.source.createQueryRunner();
    const adopted = await adoptReceptionLimits(runner.manager, '2026-11-20');
    expect(adopted).toBeGreaterThan(0);
    expect(await adoptReceptionLimits(runner.manager, '2026-11-20')).toBe(0);
    await runner.release();
    expect(await limits(owing)).toEqual([['R1', 'running', '2026-12-04']]);
  });
});
