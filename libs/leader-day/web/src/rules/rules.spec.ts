import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import type { RulePreview, ScheduleRuleView } from '@tiepdan/leader-day/contract';
import type { Role } from '@tiepdan/platform/contract';
import { openPage } from '../testing/open-page';
import { LEADERS } from '../testing/sample-days';

/** Longer than typing rests before the preview follows. */
const RESTED = 350;

const RULE: ScheduleRuleView = {
  id: 'r1',
  status: 'active',
  version: 3,
  createdAt: '2026-01-05T02:00:00.000Z',
  createdByName: 'Trần Thị Thu Hà',
  updatedAt: '2026-01-05T02:00:00.000Z',
  hostId: 'h1',
  hostName: 'Đặng Minh Vượng',
  hostPosition: 'Chủ tịch UBND tỉnh',
  hostActive: true,
  principalId: null,
  principalName: null,
  words: 'Ngày 15 hằng tháng',
  purpose: 'reception',
  pattern: 'month-day',
  monthDays: [15],
  weekOfMonth: null,
  weekday: null,
  everyWeeks: null,
  firstOn: null,
  missingDay: 'last-day',
  onRest: 'next',
  onHoliday: 'next',
  withinMonth: true,
  inTet: 'after',
  startsAt: '07:30',
  endsAt: '11:30',
  place: null,
  slotMinutes: null,
  slotCapacity: null,
  registerBeforeDays: null,
  registerBeforeDay: 10,
  validFrom: '2026-01-01',
  validTo: null,
  legalBasis: 'Quy chế giả định',
};

const PREVIEW: RulePreview = {
  words: 'Ngày 15 hằng tháng',
  never: false,
  days: [
    { wanted: '2026-12-15', on: '2026-12-15', moved: null, dropped: null, registrationClosesOn: null },
    { wanted: '2027-08-15', on: '2027-08-16', moved: 'Ngày 15/08/2027 là Chủ nhật', dropped: null, registrationClosesOn: null },
    { wanted: '2027-02-05', on: null, moved: null, dropped: 'Trong tuần Tết', registrationClosesOn: null },
  ],
};

async function openRule(address: string, role: Role = 'head') {
  const its = await openPage(address, role);
  await its.answer('/api/leaders', LEADERS);
  return {
    ...its,
    chooseHost: async (name: RegExp) => {
      await (await its.loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="hostId"]' }))).clickOptions({ text: name });
      await its.settle(RESTED);
    },
    previewed: () => its.http.match(({ url }) => url === '/api/leader-day-rules/preview'),
    /** What is under way keeps harnesses waiting. */
    answerPreview: async () => {
      await its.settle(RESTED);
      its.http.match(({ url }) => url === '/api/leader-day-rules/preview').forEach((asked) => !asked.cancelled && asked.flush(PREVIEW));
      await its.settle();
    },
  };
}

describe('the form of a rule', () => {
  it('waits with the preview until the rule is whole, then says it in words and by its days', async () => {
    const rule = await openRule('/leader-days/rules/new');
    await rule.settle(RESTED);
    expect(rule.previewed()).toHaveLength(0);
    expect(rule.said()).toContain('Chọn lãnh đạo và ghi đủ các ô');
    await rule.chooseHost(/Vượng/);
    const [asked, more] = rule.previewed();
    expect(more).toBeUndefined();
    expect(asked?.request.body).toMatchObject({
      hostId: 'h1',
      pattern: 'month-day',
      monthDays: [15],
      weekday: null,
      validFrom: '2027-01-01',
    });
    asked?.flush(PREVIEW);
    await rule.settle();
    expect(rule.page().querySelector('.preview [role="status"]')?.textContent).toContain('15');
    expect(rule.said()).toContain('Năm 2026: 1 ngày');
    expect(rule.said()).toContain('Thứ Hai, 16/08/2027Ngày 15/08/2027 là Chủ nhật');
    expect(rule.page().querySelector('.dropped')?.textContent).toContain('Trong tuần Tết');
  });

  it('sends only the fields that the pattern knows', async () => {
    const rule = await openRule('/leader-days/rules/new');
    await rule.chooseHost(/Vượng/);
    await rule.answerPreview();
    await (await rule.loader.getHarness(MatRadioButtonHarness.with({ label: 'Hằng tuần hoặc cách tuần' }))).check();
    await rule.answerPreview();
    await rule.submit();
    const sent = rule.asked('/api/leader-day-rules', 'POST');
    expect(sent.request.body).toMatchObject({
      pattern: 'weeks',
      monthDays: [],
      weekday: 4,
      everyWeeks: 1,
      firstOn: '2026-11-20',
      weekOfMonth: null,
    });
    expect(sent.request.body).not.toHaveProperty('registration');
    expect(sent.request.body).not.toHaveProperty('reason');
  });

  it('refuses days that no month has, and tells at the field that the rule never gives a day', async () => {
    const rule = await openRule('/leader-days/rules/new');
    await rule.chooseHost(/Vượng/);
    await rule.type('[data-name="monthDays"]', '15, 32');
    await rule.submit();
    rule.http.expectNone({ method: 'POST', url: '/api/leader-day-rules' });
    expect(rule.said()).toContain('Ngày trong tháng từ 1 đến 31');
    await rule.type('[data-name="monthDays"]', '31');
    await rule.submit();
    rule
      .asked('/api/leader-day-rules', 'POST')
      .flush(
        { code: 'SCHEDULE_RULE.NEVER', message: 'Quy tắc này không cho ra ngày tiếp nào.', fields: [], requestId: 'r' },
        { status: 422, statusText: 'Unprocessable' },
      );
    await rule.settle();
    expect(rule.said()).toContain('Quy tắc này không cho ra ngày tiếp nào.');
  });

  it('corrects from the version that was seen, with a reason, and says what was left alone', async () => {
    const rule = await openRule('/leader-days/rules/r1');
    await rule.answer('/api/leader-day-rules/r1', RULE);
    await rule.submit();
    rule.http.expectNone({ method: 'PUT' });
    await rule.type('[data-name="reason"]', 'Đổi quy chế');
    await rule.submit();
    const sent = rule.asked('/api/leader-day-rules/r1', 'PUT');
    expect(sent.request.body).toMatchObject({
      version: 3,
      reason: 'Đổi quy chế',
      registerBeforeDay: 10,
      registerBeforeDays: null,
      place: null,
    });
    sent.flush({ id: 'r1', version: 4, publishedKept: 2, plannedDiffering: 1 });
    await rule.answerPreview();
    await rule.answer('/api/leader-day-rules', []);
    expect(await (await rule.loader.getHarness(MatSnackBarHarness)).getMessage()).toBe(
      'Đã lưu quy tắc. 2 ngày đã công bố giữ nguyên; 1 ngày dự kiến khác với quy tắc mới, xem ở Lập lịch năm.',
    );
    expect(rule.address()).toBe('/leader-days/rules');
  });
});

describe('the rules', () => {
  it('are told in words with their span and state', async () => {
    const page = await openPage('/leader-days/rules');
    await page.answer('/api/leader-day-rules', [
      RULE,
      { ...RULE, id: 'r2', validTo: '2026-06-30' },
      { ...RULE, id: 'r3', hostActive: false },
    ]);
    expect(page.said()).toContain('3 quy tắc');
    expect(page.said()).toContain('Ngày 15 hằng tháng');
    expect(page.said()).toContain('từ 01/01/2026');
    expect(page.said()).toContain('Hết áp dụng');
    expect(page.said()).toContain('Lãnh đạo đã thôi giữ chức vụ');
  });

  it('are only read by a leader', async () => {
    const page = await openPage('/leader-days/rules', 'leader');
    await page.answer('/api/leader-day-rules', [RULE]);
    expect(page.buttons().join()).not.toContain('Quy tắc mới');
    expect(page.page().querySelector('[aria-label^="Sửa quy tắc"]')).toBeNull();
  });
});
