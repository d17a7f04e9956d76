import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type CalendarDesk, openCalendarDesk } from '../testing/calendar-desk.js';

describe('correcting a day of the calendar', () => {
  let desk: CalendarDesk;
  const reason = 'Nhập nhầm ngày';

  beforeAll(async () => {
    desk = await openCalendarDesk();
  });
  afterAll(() => desk?.drop());

  it('moves the limits again, and keeps what was', async () => {
    const { id } = await desk.enter();
    expect(await desk.due()).toBe('2026-12-01');
    const correction = { ...desk.usual, day: '2026-12-11', kind: 'holiday', name: 'Ngày truyền thống', version: 1, reason } as const;
    expect(await desk.correct.run(desk.actor, id, correction)).toMatchObject({ id, version: 2 });
    expect(await desk.due()).toBe('2026-11-30');
    const [corrected] = await desk.chronicle.historyOf(desk.actor.officeId, 'calendar-day', id);
    expect(corrected).toMatchObject({ type: 'corrected', reason });
    expect(corrected?.changes).toEqual([
      { field: 'day', label: 'Ngày', before: '27/11/2026', after: '11/12/2026' },
      { field: 'kind', label: 'Loại', before: 'Nghỉ bù, nghỉ hoán đổi', after: 'Nghỉ lễ, tết' },
      { field: 'name', label: 'Tên', before: 'Nghỉ hoán đổi', after: 'Ngày truyền thống' },
    ]);
  });

  it('refuses a day entered already, one that changes nothing, an old version, and another office', async () => {
    await desk.enter({ day: '2026-10-05' });
    const { id } = await desk.enter({ day: '2026-10-06' });
    const before = await footprint(desk.source);
    const change = (changes: object, actor = desk.actor) =>
      desk.correct.run(actor, id, { ...desk.usual, day: '2026-10-06', version: 1, reason, ...changes });
    await expect(change({ day: '2026-10-05' })).rejects.toMatchObject({ code: 'CALENDAR.DAY_TAKEN' });
    await expect(change({ kind: 'working' })).rejects.toMatchObject({ code: 'CALENDAR.CHANGES_NOTHING' });
    await expect(change({}, (await makeOffice(desk.source)).actor())).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect((await footprint(desk.source))['history_event']).toBe(before['history_event']);
    await change({ name: 'Tên mới' }, { ...desk.actor, fullName: 'Phạm Thị Cúc' });
    await expect(change({ name: 'Tên khác' })).rejects.toMatchObject({
      code: 'RECORD.CHANGED_MEANWHILE',
      details: { changedBy: 'Phạm Thị Cúc' },
    });
  });
});
