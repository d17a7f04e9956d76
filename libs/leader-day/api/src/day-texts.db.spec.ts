import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testIdentities } from '@tiepdan/citizen/api';
import { footprint } from '@tiepdan/platform/api';
import { type LeaderDayDesk, openLeaderDayDesk } from './testing/leader-day-desk.js';

describe('what is written of a day on which somebody secret was received', () => {
  let desk: LeaderDayDesk;
  let id = '';
  const naming = 'Tiếp ông Hoàng Văn Kín về đơn tố cáo';
  const refused = (field: string) => ({ code: 'SEALED.TEXT_NAMES_PERSON', details: { field } });

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
    ({ id } = await desk.enter({ heldOn: '2026-11-16', outcome: 'announced' }));
    const { officeId, accountId } = desk.actor;
    await desk.source.transaction(async (tx) => {
      const person = await testIdentities().write(tx, desk.actor, 'person', { fullName: 'Hoàng Văn Kín', paperKind: 'none', noPaperReason: 'Quên', address: 'Xã Thử' });
      await tx.query(
        `WITH m AS (INSERT INTO matter (office_id, year, number, kind, sealed, field_code, summary, opened_on, created_by)
           VALUES ($1, 2026, 1, 'denunciation', true, 'other', 'Tố cáo', '2026-11-16', $2) RETURNING id),
         r AS (INSERT INTO reception (office_id, book_year, book_number, received_on, mode, leader_day_id, officer_id, attendance, head_count, matter_id, sealed, result, created_by)
           SELECT $1, 2026, 1, '2026-11-16', 'periodic', $3, $2, 'received', 1, id, true, 'noted', $2 FROM m RETURNING id)
         INSERT INTO reception_person (office_id, reception_id, position, sealed_id, sealed, capacity) SELECT $1, id, 1, $4, true, 'self' FROM r`,
        [officeId, accountId, id, person],
      );
    });
  });
  afterAll(() => desk.drop());

  it('names nobody, in no field and no reason, and says which field to mend', async () => {
    const { actor, usual } = desk;
    const before = await footprint(desk.source);
    const announced = { ...usual, outcome: 'announced', version: 1, reason: 'Sửa' } as const;
    await expect(desk.correct.run(actor, id, { ...announced, note: naming })).rejects.toMatchObject(refused('Ghi chú'));
    await expect(desk.correct.run(actor, id, { ...announced, plannedContent: naming })).rejects.toMatchObject(refused('Dự kiến nội dung'));
    await expect(desk.correct.run(actor, id, { ...announced, reason: naming })).rejects.toMatchObject(refused('Lý do'));
    await expect(desk.postpone.run(actor, id, { version: 1, heldOn: '2026-11-17', reason: naming })).rejects.toMatchObject(refused('Lý do'));
    await expect(desk.outcome.run(actor, id, { version: 1, outcome: 'held', note: naming })).rejects.toMatchObject(refused('Ghi chú'));
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('may say everything else', async () => {
    await desk.outcome.run(desk.actor, id, { version: 1, outcome: 'held', note: 'Đã tiếp một công dân' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ outcome: 'held', note: 'Đã tiếp một công dân' });
  });
});
