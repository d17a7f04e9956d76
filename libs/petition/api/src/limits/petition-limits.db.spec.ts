import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Duties, limitsByHand } from '@tiepdan/calendar/api';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { DENUNCIATION, type LifeDesk, NEXT, PROPOSAL, RECEIVED, TODAY, openLifeDesk } from '../testing/life-desk.js';
import { PETITION } from '../testing/petition-desk.js';
import { adoptPetitionLimits } from './adopt-petitions.js';
import { RecordPetitionDuty } from './record-duty.js';

/** Besides the rules of the desk: those of intake and of sending out. */
const MORE_RULES = `INSERT INTO limit_rule (code, variant, name, start_event, direction, amount, unit, extension_times, extension_amount, pausable, legal_basis, valid_from, valid_to)
  SELECT code, variant, code, event, 'after', amount, unit, 0, 0, false, 'Luật', '2012-07-01', NULL FROM (VALUES
    ('R3', 'normal', 'petition-received', 10, 'day'), ('R5', 'normal', 'petition-received', 7, 'working-day'), ('R5', 'complex', 'petition-received', 10, 'working-day'),
    ('R6', 'normal', 'petition-received', 5, 'working-day'), ('R7', 'normal', 'petition-received', 20, 'day'), ('R8', 'normal', 'accepted', 5, 'working-day'),
    ('R11', 'normal', 'petition-received', 45, 'day'), ('K2', 'normal', 'accepted', 45, 'day'), ('K7', 'normal', 'decided', 3, 'working-day'),
    ('K11', 'normal', 'decided', 3, 'working-day'), ('K13', 'normal', 'concluded', 5, 'working-day')) AS r(code, variant, event, amount, unit)`;

describe('the limits of a petition', () => {
  let desk: LifeDesk;
  const paper = '12/QĐ-UBND';

  beforeAll(async () => {
    desk = await openLifeDesk();
    await desk.source.query(MORE_RULES);
  });
  afterAll(() => desk?.drop());

  /** Every limit as `R4 30/11`, met ones as `✓R3`, dropped ones as `-R5`, in the order of codes. */
  const standing = async (petitionId: string): Promise<string> => {
    const limits = await desk.limitQueries.of(desk.officer, { petitionId });
    const marks = { running: '', paused: '', met: '✓', dropped: '-' };
    return limits
      .map(
        ({ code, state, dueOn }) => `${marks[state]}${code}${state === 'running' ? ` ${dueOn?.slice(5)}` : state === 'paused' ? ' …' : ''}`,
      )
      .sort()
      .join(', ');
  };

  it('of a complaint run from its receipt, are met by its decision, and go on to its end', async () => {
    const { id } = await desk.registered();
    expect(await standing(id)).toBe('R11 01-04, R3 11-30, R4 11-27'); // the desk knows no 24/11; 28/11 is a Saturday
    await desk.propose.run(desk.officer, id, desk.proposal());
    expect(await standing(id)).toBe('R11 01-04, R4 11-27, ✓R3');
    await desk.approve.run(desk.head, id, { version: 2, on: RECEIVED });
    expect(await standing(id)).toBe('R11 01-04, R4 11-27, ✓R3'); // it waits for the leader
    await desk.return.run(desk.leader, id, { version: 3, on: RECEIVED, reason: 'Thiếu căn cứ' });
    expect(await standing(id)).toBe('R11 01-04, R3 11-30, R4 11-27');
    await desk.propose.run(desk.officer, id, desk.proposal({ version: 4 }));
    await desk.approve.run(desk.head, id, { version: 5, on: RECEIVED });
    await desk.sign.run(desk.leader, id, { version: 6, on: RECEIVED });
    expect(await standing(id)).toBe('K1 12-18, ✓R11, ✓R3, ✓R4');
    await desk.suspend.run(desk.officer, id, { version: 7, on: NEXT, ground: 'waiting-for-body', paper });
    expect(await standing(id)).toBe('K1 …, K11 11-24, ✓R11, ✓R3, ✓R4');
    await desk.continue.run(desk.officer, id, { version: 8, on: TODAY, paper });
    expect(await standing(id)).toBe('K1 12-21, K11 11-24, K11 11-25, ✓R11, ✓R3, ✓R4');
    await desk.resolve.run(desk.officer, id, { version: 9, on: TODAY, outcome: 'wrong', paper });
    expect(await standing(id)).toBe('K11 11-24, K11 11-25, K7 11-25, ✓K1, ✓R11, ✓R3, ✓R4');
    await desk.reopen.run(desk.head, id, { version: 10, on: TODAY, reason: 'Có tình tiết mới' });
    expect(await standing(id)).toBe('-K11, -K11, -K7, R11 01-04, R3 11-30, R4 12-01, ✓K1, ✓R11, ✓R3, ✓R4');
  });

  it('of a denunciation follow what is proposed: several places, competence, who passed it on', async () => {
    const { id } = await desk.registered({ ...DENUNCIATION, source: 'press', senderBody: 'Báo Ví Dụ' });
    expect(await standing(id)).toBe('R11 01-04, R3 11-30, R5 11-27, R7 12-08');
    const denunciation = desk.proposal({ kind: 'denunciation', severalPlaces: true });
    await desk.propose.run(desk.officer, id, denunciation);
    expect(await standing(id)).toBe('R11 01-04, R5 12-02, R7 12-08, ✓R3');
    await desk.recall.run(desk.officer, id, { version: 2, on: RECEIVED });
    await desk.propose.run(desk.officer, id, {
      ...denunciation,
      version: 3,
      competence: 'outside',
      competentSystem: 'administrative',
      way: 'forward',
      recipientId: desk.recipientId,
    });
    expect(await standing(id)).toBe('-R5, R11 01-04, R6 11-25, R7 12-08, ✓R3');
    await desk.approve.run(desk.head, id, { version: 4, on: NEXT });
    expect(await standing(id)).toBe('-R5, R7 12-08, ✓R11, ✓R3, ✓R6');
    const accepted = await desk.decided({}, DENUNCIATION);
    expect(await standing(accepted.id)).toBe('K4 12-18, R8 11-25, ✓R11, ✓R3, ✓R5');
  });

  it('of a proposal end with its assignment', async () => {
    const { id } = await desk.decided({ way: 'assign', recipientId: desk.recipientId }, PROPOSAL);
    expect(await standing(id)).toBe('✓R11, ✓R3');
  });

  it('of a second complaint are its own, once an officer has found it to be one', async () => {
    const [first, second] = [await desk.registered(), await desk.registered()];
    await desk.source.query(
      `INSERT INTO petition_verdict (office_id, petition_id, earlier_id, verdict, created_by) VALUES ($1, $2, $3, 'second-instance', $4)`,
      [desk.officer.officeId, second.id, first.id, desk.officer.accountId],
    );
    await desk.propose.run(desk.officer, second.id, desk.proposal());
    await desk.approve.run(desk.head, second.id, { version: 2, on: RECEIVED });
    await desk.sign.run(desk.leader, second.id, { version: 3, on: RECEIVED });
    expect(await standing(second.id)).toContain('K2 01-04');
  });

  it('go with a withdrawal of everything', async () => {
    const { id, version } = await desk.decided();
    await desk.withdraw.run(desk.officer, id, { version, on: NEXT, scope: 'all', form: 'paper' });
    expect(await standing(id)).toBe('-K1, ✓R11, ✓R3, ✓R4');
  });

  it('move with a corrected day of receipt, and change with a corrected kind', async () => {
    const { id } = await desk.registered();
    const view = await desk.view(id);
    const request = {
      ...PETITION,
      senders: view.senders.map((sender) => ({ citizenId: sender.citizenId ?? '' })),
      matter: { matterId: view.matterId },
      version: 1,
      reason: 'Ghi nhầm ngày nhận',
    };
    await desk.correct.run(desk.actor, id, { ...request, receivedOn: '2026-11-16' });
    expect(await standing(id)).toBe('R11 12-31, R3 11-26, R4 11-25');
    const moved = (await desk.limitQueries.of(desk.officer, { petitionId: id })).find(({ code }) => code === 'R4');
    expect(moved?.changes).toMatchObject([{ cause: 'correction', before: '2026-11-27', after: '2026-11-25' }]);
    const proposal = { details: { kind: 'proposal', fieldCode: 'land', summary: 'Kiến nghị bồi thường' } } as const;
    await desk.correct.run(desk.actor, id, { ...request, version: 2, receivedOn: '2026-11-16', kind: 'proposal', matter: proposal });
    expect(await standing(id)).toBe('-R4, R11 12-31, R3 11-26');
  });

  it('are refused as a whole with the step that the law does not allow', async () => {
    const { id, version } = await desk.decided({ on: RECEIVED });
    await desk.source.query(`UPDATE running_limit SET started_on = $2, due_on = '2026-12-30' WHERE petition_id = $1 AND code = 'K1'`, [
      id,
      TODAY,
    ]);
    const before = await footprint(desk.source);
    const early = desk.suspend.run(desk.officer, id, { version, on: NEXT, ground: 'obstacle', paper });
    await expect(early).rejects.toMatchObject({ code: 'LIMIT.PAUSE_BEFORE_START' });
    expect(await footprint(desk.source)).toEqual(before);
    expect(await desk.view(id)).toMatchObject({ stage: 'accepted', version });
  });

  it('that end with a paper going out are recorded by an officer, and stand in the history', async () => {
    const { id, version } = await desk.decided();
    await desk.resolve.run(desk.officer, id, { version, on: NEXT, outcome: 'right', paper });
    const sending = (await desk.limitQueries.of(desk.officer, { petitionId: id })).find(({ code }) => code === 'K7');
    const duty = new RecordPetitionDuty(desk.database, new Duties(desk.running, desk.clock), desk.chronicle);
    const stranger = (await makeOffice(desk.source)).actor('petition.propose');
    await expect(duty.done(stranger, id, sending?.id ?? '', TODAY)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await duty.done(desk.officer, id, sending?.id ?? '', TODAY);
    expect(await standing(id)).toContain('✓K7');
    expect((await desk.chronicle.historyOf(desk.officer.officeId, 'petition', id))[0]).toMatchObject({
      label: 'Ghi nhận đã thực hiện',
      reason: 'K7: đã thực hiện ngày 20/11/2026',
    });
    await duty.undone(desk.officer, id, sending?.id ?? '');
    expect(await standing(id)).toContain('K7 11-24');
  });

  it('are given to petitions of before by telling their steps again, once', async () => {
    const open = ['registered', 'returned', 'proposed', 'awaiting-signature', 'accepted', 'suspended', 'filed'];
    const suspended = await desk.decided();
    await desk.suspend.run(desk.officer, suspended.id, { version: suspended.version, on: NEXT, ground: 'obstacle', paper });
    await desk.decided({ eligibility: 'ineligible', competence: null, ineligibleReason: 'illegible', way: 'file' });
    const rows = await desk.source.query<{ id: string }[]>(`SELECT id FROM petition WHERE stage = ANY($1) AND office_id = $2`, [
      open,
      desk.officer.officeId,
    ]);
    const every = async () => Object.fromEntries(await Promise.all(rows.map(async ({ id }) => [id, await standing(id)] as const)));
    const usual = rows.filter(({ id }) => id === suspended.id || id === rows.at(-1)?.id);
    const before = await every();
    await desk.source.query(`TRUNCATE running_limit CASCADE`);
    const runner = desk.source.createQueryRunner();
    expect(await adoptPetitionLimits(runner.manager, TODAY)).toBe(rows.length);
    expect(await adoptPetitionLimits(runner.manager, TODAY)).toBe(0);
    await runner.release();
    const after = await every();
    expect(usual.map(({ id }) => after[id])).toEqual(usual.map(({ id }) => before[id]));
    expect(Object.values(after).filter((limits) => limits === '')).toEqual([]);
  });

  it('are reckoned by the calendar as it stands when they are written, though another server has changed it meanwhile', async () => {
    const { change } = limitsByHand(desk.database, desk.clock);
    const { officeId, accountId } = desk.officer;
    const dayOff = (day: string, meanwhile: () => Promise<unknown>) =>
      desk.database.write(async (tx) => {
        await change.begin(tx, officeId);
        await tx.query(`INSERT INTO calendar_day (office_id, day, kind, name, created_by) VALUES ($1, $2, 'holiday', 'Nghỉ', $3)`, [officeId, day, accountId]);
        await meanwhile();
      });
    const before = await desk.registered();
    expect(await standing(before.id)).toContain('R4 11-27');
    await dayOff('2026-11-27', () => Promise.resolve());
    const after = await desk.registered();
    expect([after.bookNumber, await standing(after.id)]).toEqual([before.bookNumber + 1, expect.stringContaining('R4 11-30')]);
    let waiting: Promise<{ id: string; bookNumber: number }> | undefined;
    await dayOff('2026-11-30', async () => {
      waiting = desk.registered();
      await setTimeout(200);
    });
    const last = await waiting!;
    expect([last.bookNumber, await standing(last.id)]).toEqual([after.bookNumber + 1, expect.stringContaining('R4 12-01')]);
  });
});
