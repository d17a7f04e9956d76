import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeOffice } from '@tiepdan/platform/api';
import { type CalendarDesk, openCalendarDesk } from '../testing/calendar-desk.js';

describe('cancelling a day of the calendar', () => {
  let desk: CalendarDesk;
  const reason = 'Có thông báo mới';

  beforeAll(async () => {
    desk = await openCalendarDesk();
  });
  afterAll(() => desk?.drop());

  it('takes it out of every count, and puts it back as it was', async () => {
    const { id } = await desk.enter();
    expect(await desk.cancellation.run(desk.actor, id, { version: 1, reason })).toMatchObject({ id, version: 2 });
    expect(await desk.due()).toBe('2026-11-30');
    expect((await desk.queries.year(desk.actor, 2026)).own).toEqual([]);
    expect(await desk.cancellation.restore(desk.actor, id, { version: 2, reason })).toMatchObject({ id, version: 3 });
    expect(await desk.due()).toBe('2026-12-01');
    expect((await desk.chronicle.historyOf(desk.actor.officeId, 'calendar-day', id)).map(({ type }) => type)).toEqual([
      'restored',
      'cancelled',
      'registered',
    ]);
  });

  it('does not put back a day that was entered anew meanwhile', async () => {
    const { id } = await desk.enter({ day: '2026-10-12' });
    await desk.cancellation.run(desk.actor, id, { version: 1, reason });
    await desk.enter({ day: '2026-10-12', name: 'Nhập lại' });
    await expect(desk.cancellation.restore(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({ code: 'CALENDAR.DAY_TAKEN' });
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({ status: 'cancelled', version: 2 });
  });

  it('refuses an old version, the wrong status, and another office', async () => {
    const { id } = await desk.enter({ day: '2026-10-13' });
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.cancellation.run(stranger, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.cancellation.restore(stranger, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.cancellation.restore(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.NOT_CANCELLED' });
    await desk.cancellation.run(desk.actor, id, { version: 1, reason });
    await expect(desk.cancellation.run(desk.actor, id, { version: 1, reason })).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
    await expect(desk.cancellation.run(desk.actor, id, { version: 2, reason })).rejects.toMatchObject({ code: 'RECORD.CANCELLED' });
  });
});
