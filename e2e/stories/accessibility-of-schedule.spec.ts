import {
  type DayAct,
  DAY_ACTS,
  type LeaderDayPage,
  leaderDayPaths,
  type ScheduleRuleList,
  scheduleRulePaths,
  type YearDay,
} from '@tiepdan/leader-day/contract';
import { yearOf } from '@tiepdan/platform/contract';
import { lookAt, lookAtAll, lookAtDialog } from '../support/accessibility';
import { read, today } from '../support/office';
import { openFully } from '../support/pages';
import { actOnDay, yearOfDays } from '../support/schedule';
import { select } from '../support/screen';
import { expect, test } from '../support/story';

test('Trang của lịch tiếp đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const year = yearOf(await today(page));
  const dayWhere = async (filters: string): Promise<string> => {
    const [first] = (await read<LeaderDayPage>(page, `${leaderDayPaths.list}?${filters}&limit=1`)).items;
    expect(first, filters).toBeDefined();
    return `/leader-days/${first?.id}`;
  };
  const [rule] = await read<ScheduleRuleList>(page, `${scheduleRulePaths.list}?status=active`);
  const announced = await dayWhere(`outcome=announced&from=${await today(page)}`);
  await lookAtAll(page, [
    { name: 'year', address: `/leader-days?year=${year}` },
    { name: 'year-empty', address: '/leader-days?year=2150' },
    { name: 'month-planned', address: `/leader-days?month=${year + 1}-01` },
    { name: 'month-past', address: `/leader-days?month=${year}-02` },
    { name: 'month-now', address: `/leader-days?month=${(await today(page)).slice(0, 7)}` },
    { name: 'table', address: '/leader-days?view=table' },
    { name: 'table-of-a-number', address: `/leader-days?counted=nobody&from=${year}-01-01&to=${year}-12-31` },
    { name: 'table-cancelled', address: '/leader-days?view=table&cancelled=true' },
    { name: 'table-empty', address: '/leader-days?view=table&year=2150' },
    { name: 'plan', address: `/leader-days/plan?year=${year + 2}` },
    { name: 'plan-past', address: `/leader-days/plan?year=${year}` },
    { name: 'rules', address: '/leader-days/rules' },
    { name: 'rule-edit', address: `/leader-days/rules/${rule?.id}` },
    { name: 'compliance', address: `/leader-days/compliance?year=${year}` },
    { name: 'compliance-full', address: `/leader-days/compliance?year=${year}&full=true` },
    { name: 'leaders', address: '/leader-days/leaders' },
    { name: 'record-announced', address: announced },
    { name: 'record-planned', address: await dayWhere('outcome=planned') },
    { name: 'record-held', address: await dayWhere('outcome=held') },
    { name: 'record-not-held', address: await dayWhere('outcome=not-held') },
    { name: 'record-dialogue', address: await dayWhere('purpose=dialogue') },
    { name: 'edit', address: `${announced}/edit` },
  ]);
  await test.step('a rule that gives days, and one that never does', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openFully(page, '/leader-days/rules/new');
    await select(page, 'Lãnh đạo', /Bùi Thị Ngọc Liên/);
    const preview = page.getByRole('complementary', { name: 'Quy tắc này cho ra' });
    await expect(preview.getByRole('heading', { name: `Năm ${year + 1}:` })).toBeVisible();
    await lookAt(page, 'rule-preview');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByLabel('Từ ngày', { exact: true }).fill(`16/01/${year + 1}`);
    await page.getByLabel('Đến hết ngày (không bắt buộc)').fill(`10/02/${year + 1}`);
    await expect(preview.getByRole('alert')).toContainText('không bao giờ cho ra ngày tiếp nào');
    await lookAt(page, 'rule-never');
  });
});

test('Hộp thoại của lịch tiếp đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const now = await today(page);
  const { days } = await yearOfDays(page, yearOf(now));
  const ahead = [...days, ...(await yearOfDays(page, yearOf(now) + 1)).days];
  const dayWith = (act: DayAct, outcome: YearDay['outcome']): string => {
    const found = ahead.find((day) => day.outcome === outcome && day.actions.includes(act));
    expect(found, `${act} of a day ${outcome}`).toBeDefined();
    return `/leader-days/${found?.id}`;
  };
  for (const [act, outcome] of [
    ['publish', 'planned'],
    ['delegate', 'planned'],
    ['postpone', 'announced'],
    ['delegate', 'announced'],
    ['call-off', 'announced'],
    ['reinstate', 'not-held'],
    ['cancel', 'announced'],
  ] as const)
    await lookAtDialog(page, `${act} ${outcome}`, dayWith(act, outcome), () =>
      page.getByRole('button', { name: DAY_ACTS[act], exact: true }).click(),
    );

  await lookAtDialog(page, 'move planned', dayWith('postpone', 'planned'), () =>
    page.getByRole('button', { name: 'Chuyển ngày', exact: true }).click(),
  );
  await test.step('a date that complains, and a refusal', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openFully(page, dayWith('postpone', 'announced'));
    const dialog = await actOnDay(page, DAY_ACTS.postpone);
    await dialog.getByLabel('Ngày mới').fill('h');
    await dialog.getByLabel('Ngày mới').press('Tab');
    await expect(dialog).toContainText('ít hơn 05 ngày phải công bố trước');
    await dialog.getByRole('button', { name: 'Hoãn', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Lý do hoãn');
    await lookAt(page, 'postpone refused');
  });

  const month = `${yearOf(now) + 1}-01`;
  await lookAtDialog(page, 'publish a month', `/leader-days?month=${month}`, () =>
    page.getByRole('button', { name: /^Công bố \d+ ngày của tháng$/ }).click(),
  );
  await lookAtDialog(page, 'move from the calendar', `/leader-days?month=${month}`, () =>
    page
      .getByRole('button', { name: /^Chuyển ngày của / })
      .first()
      .click(),
  );
  await lookAtDialog(page, 'leader-new', '/leader-days/leaders', () => page.getByRole('button', { name: 'Thêm lãnh đạo' }).click());
  await lookAtDialog(page, 'leader-edit', '/leader-days/leaders', () => page.getByRole('button', { name: /^Sửa / }).first().click());
  await lookAtDialog(page, 'rule-cancel', '/leader-days/rules', () =>
    page
      .getByRole('button', { name: /^Hủy quy tắc của / })
      .first()
      .click(),
  );
});
