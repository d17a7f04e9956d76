import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type LimitDesk, openLimitDesk } from '../testing/limit-desk.js';
import { recomputeForReference } from './recompute-reference.js';

describe('a change of the calendar', () => {
  let desk: LimitDesk;
  const reason = 'Có thông báo mới';

  beforeAll(async () => {
    desk = await openLimitDesk();
  });
  afterAll(() => desk?.drop());

  const registered = async () => {
    const petitionId = await desk.petition();
    await desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId }, 'R4', '2026-11-18'));
    return petitionId;
  };

  it('moves the limits that run over it, says which, and moves them back when it is cancelled', async () => {
    const petitionId = await registered();
    const planned = await desk.change.preview(desk.actor, { withdraw: [], enter: [{ ...desk.usual, scope: 'office', legalBasis: null }] });
    const { id, moved } = await desk.enter();
    expect(planned).toEqual(moved);
    expect(moved.limits).toContainEqual({
      limitId: expect.any(String),
      code: 'R4',
      name: 'Thụ lý khiếu nại',
      record: { kind: 'petition', id: petitionId, number: expect.stringMatching(/^\d+\/2026$/) },
      before: '2026-11-30',
      after: '2026-12-01',
    });
    expect(moved.count).toBe(moved.limits.length);
    const limit = await desk.limit(petitionId, 'R4');
    expect(limit?.dueOn).toBe('2026-12-01');
    expect(limit?.why.map(({ sentence }) => sentence).join(' ')).toContain('Nghỉ hoán đổi (27/11/2026)');
    const back = await desk.cancellation.run(desk.actor, id, { version: 1, reason });
    expect(back.moved).toMatchObject({ count: moved.count });
    expect((await desk.limit(petitionId, 'R4'))?.changes).toMatchObject([
      {
        cause: 'calendar',
        actorName: 'Lê Thị Thử',
        sentence:
          'Hạn chuyển từ 30/11/2026 sang 01/12/2026 vì lịch làm việc thay đổi: thêm 27/11/2026, nghỉ bù, nghỉ hoán đổi (Nghỉ hoán đổi).',
      },
      {
        sentence:
          'Hạn chuyển từ 01/12/2026 sang 30/11/2026 vì lịch làm việc thay đổi: hủy 27/11/2026, nghỉ bù, nghỉ hoán đổi (Nghỉ hoán đổi).',
      },
    ]);
    const again = await desk.cancellation.restore(desk.actor, id, { version: 2, reason });
    expect(again.moved.count).toBe(moved.count);
    const elsewhere = await desk.correct.run(desk.actor, id, { ...desk.usual, day: '2026-12-18', version: 3, reason });
    expect(elsewhere.moved.limits.find(({ record }) => record.id === petitionId)).toMatchObject({
      before: '2026-12-01',
      after: '2026-11-30',
    });
  });

  it('is only looked at by a preview', async () => {
    await registered();
    const before = await footprint(desk.source);
    const { id, day } = { id: '2026-12-18', day: '2026-12-18' };
    const moved = await desk.change.preview(desk.actor, {
      withdraw: [id],
      enter: [{ day: '2026-11-26', kind: 'rest', name: 'Thử', legalBasis: null, scope: 'office' }],
    });
    expect(moved.count).toBeGreaterThan(0);
    expect(await desk.change.preview(desk.actor, { withdraw: [day], enter: [] })).toMatchObject({ count: 0 });
    expect(await desk.change.preview(desk.actor, { withdraw: [], enter: [] })).toEqual({ count: 0, limits: [] });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('takes a make-up Saturday forward, and a list of days at once', async () => {
    const petitionId = await registered();
    const { moved } = await desk.importing.run(desk.actor, { year: 2026, text: '28/11; làm bù; Làm bù\n3/12; nghỉ bù; Nghỉ' });
    expect(moved.limits.find(({ record }) => record.id === petitionId)).toMatchObject({ before: '2026-11-30', after: '2026-11-28' });
    expect((await desk.limit(petitionId, 'R4'))?.changes.at(-1)?.sentence).toContain('nhập 2 ngày của năm 2026');
  });

  it('leaves what is over, and other offices, alone', async () => {
    const petitionId = await registered();
    await desk.within((tx) => desk.running.meet(tx, desk.actor, { petitionId }, ['R4'], '2026-11-20'));
    const before = await desk.limit(petitionId, 'R4');
    const stranger = (await makeOffice(desk.source)).actor();
    await desk.add.run(stranger, { ...desk.usual, day: '2026-11-25' });
    await desk.enter({ day: '2026-11-25' });
    expect(await desk.limit(petitionId, 'R4')).toEqual(before);
    const [other] = await desk.source.query(`SELECT version FROM calendar_state WHERE office_id = $1`, [stranger.officeId]);
    expect(other).toEqual({ version: 1 });
  });

  it('and a limit that starts at the same moment wait for each other', async () => {
    const petitionId = await desk.petition('2026-12-01');
    const runner = desk.source.createQueryRunner();
    await runner.startTransaction();
    await desk.running.start(runner.manager, desk.actor, { petitionId }, 'R4', '2026-12-01');
    let entered = false;
    const entering = desk.enter({ day: '2026-12-04', name: 'Nghỉ' }).then((written) => {
      entered = true;
      return written;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(entered).toBe(false);
    await runner.commitTransaction();
    await runner.release();
    expect((await entering).moved.limits.map(({ record }) => record.id)).toContain(petitionId);
    const after = await desk.petition('2026-12-01');
    await desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId: after }, 'R4', '2026-12-01'));
    expect((await desk.limit(after, 'R4'))?.dueOn).toBe((await desk.limit(petitionId, 'R4'))?.dueOn);
  });

  it('for the whole country moves the limits of every office once, at the next start', async () => {
    const petitionId = await desk.petition('2026-12-14');
    await desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId }, 'R4', '2026-12-14'));
    const due = async () => (await desk.limit(petitionId, 'R4'))?.dueOn;
    const start = async () => {
      const runner = desk.source.createQueryRunner();
      const moved = await recomputeForReference(runner.manager);
      await runner.release();
      return moved;
    };
    await start();
    const before = await due();
    await desk.source.query(`INSERT INTO national_day (day, kind, name) VALUES ('2026-12-15', 'holiday', 'Ngày nghỉ mới')`);
    expect(await start()).toBe(1);
    expect(await due()).not.toBe(before);
    expect((await desk.limit(petitionId, 'R4'))?.changes).toMatchObject([{ actorName: null, cause: 'calendar' }]);
    expect(await start()).toBe(0);
  });

  it('moves ten thousand limits in a few seconds', async () => {
    await desk.source.query(
      `WITH matters AS (
         INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
         SELECT $1, 2025, n, 'complaint', false, 'land', 'x', '2026-10-01', $2 FROM generate_series(1, 5000) n RETURNING id, number
       ), petitions AS (
         INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, field_code, matter_id, summary, eligibility, created_by)
         SELECT $1, 2025, number, '2026-10-01', 'post', true, 1, 'complaint', false, 'land', id, 'x', 'pending', $2 FROM matters RETURNING id
       )
       INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, due_on, why)
       SELECT $1, id, code, 'normal', '2026-10-01'::date + (random() * 20)::int, '2026-12-31', '[]' FROM petitions, unnest('{R4,K1}'::text[]) AS code`,
      [desk.actor.officeId, desk.actor.accountId],
    );
    const began = performance.now();
    const { moved } = await desk.enter({ day: '2026-10-22' });
    const seconds = (performance.now() - began) / 1000;
    expect(moved.count).toBeGreaterThan(9_900);
    expect(moved.limits).toHaveLength(200);
    expect(seconds).toBeLessThan(10);
  }, 60_000);
});
