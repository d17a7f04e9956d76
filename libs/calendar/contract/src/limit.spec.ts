import { describe, expect, it } from '@jest/globals';
import { addDays } from '@tiepdan/platform/contract';
import { isWorkingDay } from './calendar.js';
import { type Pause, computeLimit, limitProblem } from './limit.js';
import { type LimitRule, ruleInForce } from './limit-rule.js';
import { calendar2026, dayRule, limitRule } from './testing/calendar-2026.js';

const calendar = calendar2026();
const thirtyDays = limitRule({
  code: 'K1',
  name: 'Giải quyết khiếu nại',
  startEvent: 'accepted',
  amount: 30,
  unit: 'day',
  pausable: true,
  legalBasis: 'Luật Khiếu nại Đ.28',
});
const due = (rule: LimitRule, start: string, pauses: readonly Pause[] = [], on = calendar) =>
  computeLimit(rule, start, { calendar: on, pauses }).due;
const sentences = (rule: LimitRule, start: string, pauses: readonly Pause[] = [], on = calendar) =>
  computeLimit(rule, start, { calendar: on, pauses }).why.map(({ sentence }) => sentence);

describe('a limit in working days', () => {
  it('does not count the day of the event, weekly rest, nor 24/11/2026, and says so', () => {
    expect(due(limitRule(), '2026-11-18')).toBe('2026-11-30');
    expect(sentences(limitRule(), '2026-11-18')).toEqual([
      'R4: Thụ lý khiếu nại, 07 ngày làm việc kể từ ngày nhận đơn (Luật Khiếu nại Đ.27; áp dụng từ 01/07/2026).',
      'Ngày nhận đơn: thứ Tư ngày 18/11/2026; ngày này không tính, đếm từ 19/11/2026 (BLDS).',
      'Không tính 04 ngày nghỉ hằng tuần: 21/11/2026 đến 22/11/2026, 28/11/2026 đến 29/11/2026.',
      'Không tính 01 ngày nghỉ: Ngày Văn hóa Việt Nam (24/11/2026).',
      'Hạn cuối: thứ Hai ngày 30/11/2026.',
    ]);
  });

  it('leaps over Tết 2026 as over one name', () => {
    const ten = limitRule({ amount: 10 });
    expect(due(ten, '2026-02-10')).toBe('2026-03-03');
    expect(sentences(ten, '2026-02-10')).toContain('Không tính 05 ngày nghỉ: Tết Nguyên đán (16/02/2026 đến 20/02/2026).');
  });

  it('moves when the calendar changes, and says which day moved it', () => {
    const ten = limitRule({ amount: 10 });
    const makeUp = calendar2026([dayRule('2026-02-28', 'working', 'Làm bù cho 02/01/2026', 'office')]);
    expect(due(ten, '2026-02-10', [], makeUp)).toBe('2026-03-02');
    expect(sentences(ten, '2026-02-10', [], makeUp)).toContain('Tính cả thứ Bảy ngày 28/02/2026 vì là ngày làm bù: Làm bù cho 02/01/2026.');
    const more = calendar2026([dayRule('2026-02-27', 'rest', 'Nghỉ hoán đổi', 'office')]);
    expect(due(ten, '2026-02-10', [], more)).toBe('2026-03-04');
    expect(sentences(ten, '2026-02-10', [], more)).toContain('Không tính 01 ngày nghỉ: Nghỉ hoán đổi (27/02/2026).');
  });

  it('counts the first day too where the setting says so', () => {
    expect(due(limitRule(), '2026-07-01', [], calendar2026([], { countsStartDay: true }))).toBe('2026-07-09');
    expect(due(limitRule(), '2026-07-01')).toBe('2026-07-10');
  });

  it('counts back for what must be done before an event', () => {
    const notice = limitRule({ code: 'R13', direction: 'before', amount: 5, startEvent: 'session' });
    expect(due(notice, '2026-12-01')).toBe('2026-11-23');
    expect(sentences(notice, '2026-12-01')).toEqual([
      'R13: Thụ lý khiếu nại, ít nhất 05 ngày làm việc trước ngày tiếp trực tuyến (Luật Khiếu nại Đ.27; áp dụng từ 01/07/2026).',
      'Ngày tiếp trực tuyến: thứ Ba ngày 01/12/2026; đếm lùi từ 30/11/2026 (BLDS).',
      'Không tính 02 ngày nghỉ hằng tuần: 28/11/2026 đến 29/11/2026.',
      'Không tính 01 ngày nghỉ: Ngày Văn hóa Việt Nam (24/11/2026).',
      'Chậm nhất: thứ Hai ngày 23/11/2026.',
    ]);
  });

  it('never ends on a day off, nor earlier for a later start', () => {
    let before = '';
    for (let start = '2026-01-01'; start < '2026-12-20'; start = addDays(start, 1)) {
      const end = due(limitRule({ amount: 5 }), start) ?? '';
      expect(isWorkingDay(calendar, end) && end >= before).toBe(true);
      before = end;
    }
  });
});

describe('a limit in days', () => {
  it('ends on the next working day when its last day is off', () => {
    const ten = limitRule({ amount: 10, unit: 'day' });
    expect(due(ten, '2026-02-10')).toBe('2026-02-23');
    expect(sentences(ten, '2026-02-10')).toContain(
      'Ngày cuối thứ Sáu ngày 20/02/2026 là ngày nghỉ: Tết Nguyên đán, chuyển sang ngày làm việc tiếp theo: thứ Hai ngày 23/02/2026.',
    );
    expect(due(ten, '2026-08-22')).toBe('2026-09-03');
    expect(due(ten, '2026-08-21')).toBe('2026-08-31');
  });

  it('stays on the day off where the setting says so', () => {
    expect(due(limitRule({ amount: 10, unit: 'day' }), '2026-02-10', [], calendar2026([], { endsOnWorkingDay: false }))).toBe('2026-02-20');
  });

  it('goes back to a working day when it is a least time before an event', () => {
    const notice = limitRule({ code: 'K10', direction: 'before', amount: 5, unit: 'day', startEvent: 'dialogue' });
    expect(due(notice, '2026-11-30')).toBe('2026-11-25');
    expect(due(notice, '2026-11-27')).toBe('2026-11-20');
    expect(sentences(notice, '2026-11-27')).toContain(
      'Ngày cuối Chủ nhật ngày 22/11/2026 là ngày nghỉ hằng tuần, phải làm xong vào ngày làm việc liền trước: thứ Sáu ngày 20/11/2026.',
    );
  });

  it('counts years by the same day of the year', () => {
    const year = limitRule({ code: 'R12', amount: 1, unit: 'year' });
    expect(due(year, '2024-02-29')).toBe('2025-02-28');
    expect(due(year, '2025-11-22')).toBe('2026-11-23');
  });

  it('warns that a year it runs over lacks holidays', () => {
    const steps = computeLimit(thirtyDays, '2028-01-10', { calendar }).why.filter(({ kind }) => kind === 'incomplete-year');
    expect(steps).toMatchObject([{ year: 2028, missing: [{ holiday: 'lunar-new-year', entered: 0, due: 5 }] }]);
    expect(steps[0]?.sentence).toBe('Lịch năm 2028 chưa nhập đủ ngày nghỉ: Tết Nguyên đán (0/5 ngày). Hạn có thể lùi thêm khi nhập đủ.');
    expect(computeLimit(thirtyDays, '2026-11-02', { calendar }).why.some(({ kind }) => kind === 'incomplete-year')).toBe(false);
  });
});

describe('a suspended limit', () => {
  it('leaves out the days of the suspension, to the day before it continues', () => {
    expect(due(thirtyDays, '2026-07-01')).toBe('2026-07-31');
    expect(due(thirtyDays, '2026-07-01', [{ from: '2026-07-10', until: '2026-07-20' }])).toBe('2026-08-10');
    expect(sentences(thirtyDays, '2026-07-01', [{ from: '2026-07-10', until: '2026-07-20' }])).toContain(
      'Không tính 10 ngày tạm đình chỉ, từ 10/07/2026 đến hết 19/07/2026; tính tiếp từ 20/07/2026.',
    );
  });

  it('does not count a weekend inside a suspension twice', () => {
    const fiveDays = limitRule({ amount: 5, pausable: true });
    // Received on Wednesday 4/11; 5/11 and 6/11 count, 7–8/11 is a weekend inside the suspension of 7/11–10/11.
    expect(due(fiveDays, '2026-11-04', [{ from: '2026-11-07', until: '2026-11-11' }])).toBe('2026-11-13');
    expect(
      computeLimit(fiveDays, '2026-11-04', { calendar, pauses: [{ from: '2026-11-07', until: '2026-11-11' }] }).why.some(
        ({ kind }) => kind === 'skipped',
      ),
    ).toBe(false);
  });

  it('takes overlapping suspensions as one, and one of no length as none', () => {
    const twice = [
      { from: '2026-07-10', until: '2026-07-20' },
      { from: '2026-07-15', until: '2026-07-20' },
    ];
    expect(due(thirtyDays, '2026-07-01', twice)).toBe('2026-08-10');
    expect(due(thirtyDays, '2026-07-01', [{ from: '2026-07-10', until: '2026-07-10' }])).toBe('2026-07-31');
    expect(due(thirtyDays, '2026-07-01', [{ from: '2026-06-01', until: '2026-06-20' }])).toBe('2026-07-31');
  });

  it('has no due day while it lasts, but says how much is left', () => {
    const limit = computeLimit(thirtyDays, '2026-07-01', { calendar, pauses: [{ from: '2026-07-10', until: null }] });
    expect(limit.due).toBeNull();
    expect(limit.why.at(-1)).toEqual({
      kind: 'suspended',
      since: '2026-07-10',
      left: 22,
      sentence: 'Đang tạm đình chỉ từ 10/07/2026 nên chưa xác định được hạn; khi tiếp tục còn 22 ngày.',
    });
    expect(due(thirtyDays, '2026-07-01', [{ from: '2026-08-10', until: null }])).toBe('2026-07-31');
  });

  it('goes on after a suspension of many years', () => {
    // Eight days before the suspension, twenty-two after it.
    expect(due(thirtyDays, '2026-07-01', [{ from: '2026-07-10', until: '2199-01-01' }])).toBe('2199-01-22');
  });

  it('does not end inside a suspension that begins while it moves off a weekend', () => {
    // 30 days from 2/7/2026 end on Saturday 1/8; suspended from Monday 3/8 to Wednesday 5/8.
    expect(due(thirtyDays, '2026-07-02', [{ from: '2026-08-03', until: '2026-08-05' }])).toBe('2026-08-05');
  });
});

describe('what speaks against a computation', () => {
  const extendable = limitRule({ code: 'K4', unit: 'day', amount: 30, extensionTimes: 2, extensionAmount: 30 });

  it('extends as often and as far as the rule lets', () => {
    const { due: end, why } = computeLimit(extendable, '2026-07-01', { calendar, extensions: [{ days: 30 }, { days: 30 }] });
    expect(end).toBe('2026-09-29');
    expect(why.filter(({ kind }) => kind === 'extension').map(({ sentence }) => sentence)).toEqual([
      'Gia hạn thêm 30 ngày.',
      'Gia hạn thêm 30 ngày.',
    ]);
    expect(limitProblem(extendable, [], [{ days: 30 }, { days: 30 }, { days: 1 }])?.code).toBe('LIMIT.EXTENDED_TOO_FAR');
    expect(limitProblem(extendable, [], [{ days: 31 }])).toMatchObject({ code: 'LIMIT.EXTENDED_TOO_FAR', details: { times: 2, days: 30 } });
    expect(limitProblem(thirtyDays, [], [{ days: 1 }])?.code).toBe('LIMIT.NOT_EXTENDABLE');
  });

  it('refuses a suspension that ends before it begins, or of a limit that is not suspended', () => {
    expect(limitProblem(thirtyDays, [{ from: '2026-07-10', until: '2026-07-09' }], [])).toMatchObject({
      code: 'LIMIT.PAUSE_ENDS_BEFORE_IT_BEGINS',
      details: { from: '10/07/2026', until: '09/07/2026' },
    });
    expect(limitProblem(limitRule(), [{ from: '2026-07-10', until: null }], [])?.code).toBe('LIMIT.NOT_PAUSABLE');
    expect(() => computeLimit(limitRule(), '2026-07-01', { calendar, pauses: [{ from: '2026-07-10', until: null }] })).toThrow(RangeError);
  });

  it('takes the version in force at the start event', () => {
    const old = limitRule({ amount: 10, unit: 'day', validFrom: '2012-07-01', validTo: '2026-06-30' });
    expect(ruleInForce([old, limitRule()], 'R4', 'normal', '2026-06-30')).toBe(old);
    expect(ruleInForce([old, limitRule()], 'R4', 'normal', '2026-07-01')).toMatchObject({ unit: 'working-day' });
    expect(ruleInForce([old, limitRule()], 'R4', 'complex', '2026-07-01')).toBeNull();
    expect(ruleInForce([old, limitRule()], 'R4', 'normal', '2012-06-30')).toBeNull();
  });
});
