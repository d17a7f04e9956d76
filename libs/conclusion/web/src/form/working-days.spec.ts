import { makeCalendar } from '@tiepdan/calendar/contract';
import { dueHint } from './working-days';

const calendar = makeCalendar([{ validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' }], []);
const TERMS = { taskDaysLeast: 5, taskDaysMost: 15 };

describe('what is pointed out about the last day of a task', () => {
  it.each([
    ['2026-11-16', '10 ngày làm việc'],
    ['2026-11-04', '2 ngày làm việc, thường giao từ 5 đến 15 ngày'],
    ['2026-12-31', '43 ngày làm việc, thường giao từ 5 đến 15 ngày'],
    ['2026-11-14', 'Ngày nghỉ. 9 ngày làm việc'],
  ])('%s: %s', (dueOn, words) => {
    expect(dueHint(calendar, '2026-11-02', dueOn, TERMS)).toBe(words);
  });
});
