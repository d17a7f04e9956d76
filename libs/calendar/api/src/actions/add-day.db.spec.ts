import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint, makeOffice } from '@tiepdan/platform/api';
import { type CalendarDesk, openCalendarDesk } from '../testing/calendar-desk.js';

describe('entering a day of the calendar', () => {
  let desk: CalendarDesk;

  beforeAll(async () => {
    desk = await openCalendarDesk();
  });
  afterAll(() => desk?.drop());

  it('moves the limits that run over it, in this office only, and tells its history', async () => {
    expect(await desk.due()).toBe('2026-11-30');
    const { id, version } = await desk.enter();
    expect(version).toBe(1);
    expect(await desk.due()).toBe('2026-12-01');
    const other = await makeOffice(desk.source);
    expect((await desk.limits.preview(other.officeId, desk.received)).due).toBe('2026-11-30');
    expect(await desk.queries.one(desk.actor, id)).toMatchObject({
      day: '2026-11-27',
      kind: 'rest',
      name: 'Nghỉ hoán đổi',
      legalBasis: 'Thông báo 12/TB',
      createdByName: 'Lê Thị Thử',
    });
    expect(await desk.chronicle.historyOf(desk.actor.officeId, 'calendar-day', id)).toMatchObject([
      { type: 'registered', actorName: 'Lê Thị Thử' },
    ]);
    expect(await desk.source.query(`SELECT action FROM audit_record WHERE subject_id = $1`, [id])).toEqual([
      { action: 'calendar-day.registered' },
    ]);
  });

  it('takes a make-up Saturday, and work on a holiday of the country', async () => {
    const usual = await desk.due({ start: '2026-08-27' });
    await desk.enter({ day: '2026-09-05', kind: 'working', name: 'Làm bù' });
    await desk.enter({ day: '2026-09-02', kind: 'working', name: 'Cơ quan trực tiếp dân' });
    expect([usual, await desk.due({ start: '2026-08-27' })]).toEqual(['2026-09-09', '2026-09-07']);
  });

  it('refuses what would change nothing, a year out of reach, and a day entered already; nothing is left behind', async () => {
    await desk.enter({ day: '2026-10-09' });
    const before = await footprint(desk.source);
    await expect(desk.enter({ day: '2026-10-10' })).rejects.toMatchObject({
      code: 'CALENDAR.CHANGES_NOTHING',
      message: 'Ngày 10/10/2026 vốn là ngày nghỉ hằng tuần (thứ Bảy) nên không cần ghi.',
    });
    await expect(desk.enter({ day: '2026-11-24' })).rejects.toMatchObject({ code: 'CALENDAR.CHANGES_NOTHING' });
    await expect(desk.enter({ day: '2026-10-08', kind: 'working' })).rejects.toMatchObject({ code: 'CALENDAR.CHANGES_NOTHING' });
    await expect(desk.enter({ day: '2020-12-31' })).rejects.toMatchObject({ code: 'CALENDAR.YEAR_OUT_OF_RANGE' });
    await expect(desk.enter({ day: '2026-10-09' })).rejects.toMatchObject({
      code: 'CALENDAR.DAY_TAKEN',
      details: { day: '09/10/2026' },
      fields: [{ path: 'day' }],
    });
    expect(await footprint(desk.source)).toEqual(before);
  });

  it('lets only one of two officers enter the same day', async () => {
    const tries = await Promise.allSettled([desk.enter({ day: '2026-12-04' }), desk.enter({ day: '2026-12-04', name: 'Cùng ngày' })]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CALENDAR.DAY_TAKEN' } });
  });
});
