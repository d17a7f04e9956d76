import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import type { ProposalDay, ScheduleProposal } from '@tiepdan/leader-day/contract';
import type { Role } from '@tiepdan/platform/contract';
import { openPage } from '../testing/open-page';
import { PLANNED, YEAR_2026 } from '../testing/sample-days';

const proposed = (on: string, own: Partial<ProposalDay> = {}): ProposalDay => ({
  ruleId: 'r1',
  hostId: 'h1',
  hostName: 'Đặng Minh Vượng',
  principalId: null,
  purpose: 'reception',
  on,
  wanted: on,
  moved: null,
  startsAt: '07:30',
  endsAt: '11:30',
  place: null,
  slotMinutes: null,
  slotCapacity: null,
  registrationClosesOn: null,
  ...own,
});
const standing = { version: 5, ruleId: 'r1', hostId: 'h1', hostName: 'Đặng Minh Vượng', published: false };

const PROPOSAL: ScheduleProposal = {
  year: 2026,
  add: [
    proposed('2026-01-15'),
    proposed('2026-03-16', { wanted: '2026-03-15', moved: 'Ngày 15/03/2026 là Chủ nhật nên chuyển sang ngày làm việc liền sau.' }),
    proposed('2026-04-15'),
  ],
  same: [{ ...standing, dayId: 'd2', heldOn: '2026-12-15' }],
  differs: [{ ...standing, dayId: 'd7', heldOn: '2026-05-20', proposed: proposed('2026-05-15'), why: 'Quy tắc đã đổi.' }],
  publishedDiffers: [
    { ...standing, dayId: 'd8', heldOn: '2026-06-20', published: true, proposed: proposed('2026-06-15'), why: 'Quy tắc đã đổi.' },
  ],
  dropped: [{ ruleId: 'r1', hostId: 'h1', hostName: 'Đặng Minh Vượng', wanted: '2026-02-16', why: 'Trong tuần Tết Nguyên đán.' }],
  conflicts: [
    { kind: 'same-leader', severity: 'refused', ruleId: 'r1', on: '2026-04-15', words: 'Đặng Minh Vượng đã có lịch ngày 15/04/2026.' },
  ],
  missingHolidays: [],
};
const DECEMBER = { ...YEAR_2026, days: [PLANNED] };

async function openPlan(role: Role = 'head') {
  const its = await openPage('/leader-days/plan?year=2026', role);
  await its.answer('/api/leader-day-rules', []);
  await its.answer('/api/leader-day-rules/proposal', PROPOSAL);
  await its.answer('/api/leader-days/year', DECEMBER);
  const box = (label: string | RegExp) => its.loader.getHarness(MatCheckboxHarness.with({ label }));
  const boxOf = (words: string) => its.page().querySelector<HTMLInputElement>(`mat-checkbox input[aria-label="${words}"]`);
  return { ...its, box, boxOf };
}

describe('planning a year', () => {
  it('tells what the rules say beside what stands, each with its reason', async () => {
    const plan = await openPlan();
    expect(plan.said()).toContain('Thêm mới: 3');
    expect(plan.said()).toContain('Ngày 15/03/2026 là Chủ nhật nên chuyển');
    expect(plan.said()).toContain('Trong tuần Tết Nguyên đán.');
    expect(plan.said()).toContain('Quy tắc đề xuất 15/06/2026. Quy tắc đã đổi.');
    const rows = [...plan.page().querySelectorAll('tbody tr td:nth-child(2)')].map((cell) => cell.textContent?.trim());
    expect(rows.map((row) => row?.slice(-10))).toEqual([
      '15/01/2026',
      '16/02/2026',
      '16/03/2026',
      '15/04/2026',
      '20/05/2026',
      '20/06/2026',
      '15/12/2026',
    ]);
  });

  it('chooses what is new and can be, leaves moving to the hand, and never offers what is published', async () => {
    const plan = await openPlan();
    expect(plan.boxOf('Chọn Thứ Năm, 15/01/2026, Đặng Minh Vượng')?.checked).toBe(true);
    expect(plan.boxOf('Chọn Thứ Tư, 20/05/2026, Đặng Minh Vượng')?.checked).toBe(false);
    expect(plan.boxOf('Chọn Thứ Tư, 15/04/2026, Đặng Minh Vượng')).toBeNull();
    expect(plan.boxOf('Chọn Thứ Bảy, 20/06/2026, Đặng Minh Vượng')).toBeNull();
    expect(plan.buttons()).toContain('Lập 2 ngày đã chọn');
  });

  it('plans what was chosen, and says what was skipped', async () => {
    const plan = await openPlan();
    plan.boxOf('Chọn Thứ Năm, 15/01/2026, Đặng Minh Vượng')?.click();
    plan.boxOf('Chọn Thứ Tư, 20/05/2026, Đặng Minh Vượng')?.click();
    await plan.settle();
    expect(plan.said()).toContain('Khi bấm nút: lập 1 ngày dự kiến, chuyển hoặc bỏ 1 ngày dự kiến.');
    await plan.press('Lập 2 ngày đã chọn');
    const sent = plan.asked('/api/leader-day-rules/proposal', 'POST');
    expect(sent.request.body).toEqual({ year: 2026, add: [{ ruleId: 'r1', on: '2026-03-16' }], move: [{ dayId: 'd7', version: 5 }] });
    sent.flush({
      planned: 0,
      moved: 1,
      cancelled: 0,
      skipped: [{ hostName: 'Đặng Minh Vượng', on: '2026-03-16', why: 'Đã có lịch ngày này.' }],
    });
    await plan.settle();
    expect(plan.said()).toContain('16/03/2026 Đặng Minh Vượng: Đã có lịch ngày này.');
  });

  it('publishes the planned days of the months chosen', async () => {
    const plan = await openPlan();
    expect(plan.buttons()).toContain('Chọn tháng để công bố');
    await (await plan.box('Tháng 12')).check();
    await plan.press('Công bố 1 ngày');
    expect(document.querySelector('mat-dialog-container')?.textContent).toContain('Công bố lịch tiếp ngày 15/12/2026');
  });

  it('leaves publishing to the head', async () => {
    const plan = await openPage('/leader-days/plan?year=2026', 'reception-officer');
    await plan.answer('/api/leader-days/year', {
      ...DECEMBER,
      days: [{ ...PLANNED, actions: ['postpone', 'delegate', 'correct', 'cancel'] }],
    });
    expect(plan.said()).toContain('Trưởng Ban công bố lịch');
    expect(plan.buttons().join()).not.toContain('Công bố');
  });

  it('says that there is no rule yet, and leads to making one', async () => {
    const plan = await openPlan();
    expect(plan.said()).toContain('Chưa có quy tắc nào áp dụng trong năm 2026');
    await plan.press('Lập quy tắc');
    expect(plan.address()).toBe('/leader-days/rules/new');
  });
});
