import { type LeaderDayPage, leaderDayPaths } from '@tiepdan/leader-day/contract';
import { addDays, yearOf } from '@tiepdan/platform/contract';
import { lookAtAll, lookAtDialog } from '../support/accessibility';
import { read, today } from '../support/office';
import { expect, test } from '../support/story';

test('Trang lịch tiếp của lãnh đạo đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const day = await today(page);
  await lookAtAll(page, [
    { name: 'year', address: '/leader-days' },
    { name: 'month', address: `/leader-days?month=${day.slice(0, 7)}` },
    { name: 'nobody', address: '/leader-days?view=table&counted=nobody&from=1999-01-01&to=1999-12-31' },
    { name: 'plan', address: `/leader-days/plan?year=${yearOf(day) + 1}` },
    { name: 'rules', address: '/leader-days/rules' },
    { name: 'rule', address: '/leader-days/rules/new' },
    { name: 'compliance', address: '/leader-days/compliance?full=true' },
    { name: 'leaders', address: '/leader-days/leaders' },
  ]);
});

test('Hộp thoại của ngày tiếp đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn(page, 'truongban');
  const from = addDays(await today(page), 1);
  const { items } = await read<LeaderDayPage>(page, `${leaderDayPaths.list}?from=${from}&outcome=announced&body=own&status=active&limit=1`);
  expect(items).toHaveLength(1);
  const address = `/leader-days/${items[0]?.id}`;
  for (const act of ['Hoãn sang ngày khác', 'Ủy quyền tiếp', 'Không tổ chức'])
    await lookAtDialog(page, act, address, () => page.getByRole('button', { name: act }).click());
  await lookAtDialog(page, 'leader', '/leader-days/leaders', () => page.getByRole('button', { name: 'Thêm lãnh đạo' }).click());
});
