import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { footprint } from '@tiepdan/platform/api';
import { type CalendarDesk, openCalendarDesk } from '../testing/calendar-desk.js';

describe('entering a year’s decision as a list', () => {
  let desk: CalendarDesk;
  const bring = (text: string) => desk.importing.run(desk.actor, { year: 2026, legalBasis: 'Thông báo 15/TB-BNV', text });

  beforeAll(async () => {
    desk = await openCalendarDesk();
  });
  afterAll(() => desk?.drop());

  it('enters all lines with the decision they are from, each with its history', async () => {
    const { records } = await bring('31/8; nghỉ hoán đổi; Nghỉ liền Quốc khánh\n22/8/2026; làm bù; Làm bù cho 31/8');
    expect(records).toHaveLength(2);
    expect((await desk.queries.year(desk.actor, 2026)).own).toMatchObject([
      { day: '2026-08-22', kind: 'working', name: 'Làm bù cho 31/8', legalBasis: 'Thông báo 15/TB-BNV' },
      { day: '2026-08-31', kind: 'rest', name: 'Nghỉ liền Quốc khánh' },
    ]);
    for (const { id } of records)
      expect(await desk.chronicle.historyOf(desk.actor.officeId, 'calendar-day', id)).toMatchObject([{ type: 'registered' }]);
    // 28/8, 31/8 (off), 1–2/9 (off), 3/9, 4/9, 7–10/9: seven working days after Thursday 27/8.
    expect(await desk.due({ start: '2026-08-27' })).toBe('2026-09-10');
  });

  it('names every wrong line and enters none of the right ones', async () => {
    const before = await footprint(desk.source);
    const list = [
      '5/10; nghỉ bù; Đúng',
      '31/2; nghỉ bù; Không có ngày này',
      '',
      '6/10; nghỉ bù; Đúng',
      '31/8; nghỉ bù; Đã nhập',
      '10/10; nghỉ bù; Thứ Bảy',
    ].join('\n');
    await expect(bring(list)).rejects.toMatchObject({
      code: 'CALENDAR.LINES_WRONG',
      message: 'Có 3 dòng chưa đúng nên chưa ghi dòng nào. Xin sửa các dòng được nêu rồi gửi lại.',
      fields: [
        { path: 'text.2', message: 'Dòng 2: "31/2" không phải là một ngày; viết dạng 02/09/2026.' },
        { path: 'text.5', message: 'Dòng 5: Ngày 31/08/2026 cơ quan đã nhập rồi.' },
        { path: 'text.6', message: 'Dòng 6: Ngày 10/10/2026 vốn là ngày nghỉ hằng tuần (thứ Bảy) nên không cần ghi.' },
      ],
    });
    await expect(bring('\n# chỉ có ghi chú')).rejects.toMatchObject({ code: 'CALENDAR.NO_LINES' });
    expect(await footprint(desk.source)).toEqual(before);
  });
});
