import { type Page } from '@playwright/test';
import { addWorkingDays, makeCalendar } from '@tiepdan/calendar/contract';
import { type LeaderDayPage, type LeaderDayRow, leaderDayPaths, type LeaderYear } from '@tiepdan/leader-day/contract';
import { addDays, formatDay, type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { LEADERS_DAY } from '../support/demo';
import { currentQuarter, growth, read, readReport, today } from '../support/office';
import { openFully } from '../support/pages';
import { focusIn, select } from '../support/screen';
import { expect, test } from '../support/story';

const REASON = 'Chủ tịch chủ trì họp phòng, chống thiên tai';
const NOTICE = '321/TB-UBND';

/** The next published day of the Chairman. */
async function nextDay(page: Page): Promise<LeaderDayRow> {
  const from = addDays(await today(page), 1);
  const { items } = await read<LeaderDayPage>(
    page,
    `${leaderDayPaths.list}?from=${from}&outcome=announced&body=own&purpose=reception&status=active&limit=50`,
  );
  const day = items
    .filter(({ hostName }) => hostName === LEADERS_DAY.chairman)
    .sort((one, other) => one.heldOn.localeCompare(other.heldOn))[0];
  if (!day) throw new Error('the demo has no published day of the Chairman to come');
  return day;
}

/** A working day some days after `day`, far enough to be told in time. */
async function laterDay(page: Page, day: PlainDate): Promise<PlainDate> {
  const { calendar } = await read<LeaderYear>(page, `${leaderDayPaths.year}?year=${yearOf(day)}`);
  return addWorkingDays(makeCalendar(calendar.counting, calendar.rules), day, 2);
}

test('Hoãn ngày tiếp đã công bố rồi ủy quyền: một ngày, một lần tính, ai cũng thấy vì sao', async ({ page, signIn, atAnotherDesk }) => {
  await signIn(page, 'truongban');
  const day = await nextDay(page);
  const on = await laterDay(page, day.heldOn);
  const quarter = await currentQuarter(page);
  const before = await readReport(page, quarter);

  const slower = await atAnotherDesk('tiepdan');
  await openFully(slower, `/leader-days/${day.id}`);

  await test.step('the head postpones it, with the reason and the notice', async () => {
    await openFully(page, `/leader-days/${day.id}`);
    await page.getByRole('button', { name: 'Hoãn sang ngày khác' }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByLabel('Ngày mới').fill(formatDay(on));
    await dialog.getByLabel('Ngày mới').press('Tab');
    await dialog.getByRole('button', { name: 'Hoãn', exact: true }).click();
    await expect(dialog.getByText('Lý do hoãn: Chưa ghi ô này.')).toBeVisible();
    await dialog.getByLabel('Lý do hoãn').fill(REASON);
    await dialog.getByLabel('Số văn bản (không bắt buộc)').fill(NOTICE);
    await dialog.getByRole('button', { name: 'Hoãn', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: `Ngày tiếp ${formatDay(on)}` })).toBeVisible();
    const told = page.getByRole('region', { name: 'Thay đổi của lịch' });
    await expect(told).toContainText(`Hoãn từ ${formatDay(day.heldOn)} sang ${formatDay(on)} (${NOTICE})`);
    await expect(told).toContainText(REASON);
  });

  await test.step('who looks at the page of before is told who was faster, and keeps what was typed', async () => {
    await slower.getByRole('button', { name: 'Hoãn sang ngày khác' }).click();
    const dialog = slower.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByLabel('Ngày mới').fill(formatDay(addDays(on, 7)));
    await dialog.getByLabel('Lý do hoãn').fill('Trùng lịch họp');
    await dialog.getByRole('button', { name: 'Hoãn', exact: true }).click();
    await expect(dialog).toContainText('đã sửa bản ghi này');
    await expect(dialog.getByLabel('Lý do hoãn')).toHaveValue('Trùng lịch họp');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
  });

  await test.step('a deputy receives instead; whose day it is stays', async () => {
    await page.getByRole('button', { name: 'Ủy quyền tiếp' }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await select(dialog, 'Người được ủy quyền', /Nguyễn Hữu Tường/);
    await dialog.getByLabel('Lý do').fill('Chủ tịch đi công tác');
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await expect(dialog).toBeHidden();
    const facts = page.getByRole('region', { name: 'Ngày tiếp', exact: true });
    await expect(facts).toContainText('Nguyễn Hữu Tường');
    await expect(facts).toContainText(LEADERS_DAY.chairman);
    await expect(facts).toContainText('Định kỳ, ủy quyền tiếp');
  });

  await test.step('it is one day still: in the list, in the calendar, in the report', async () => {
    const span = `from=${day.heldOn}&to=${on}&dutyOf=${day.hostId}&status=active`;
    const { items } = await read<LeaderDayPage>(page, `${leaderDayPaths.list}?${span}`);
    expect(items.map(({ id }) => id)).toEqual([day.id]);
    await openFully(page, `/leader-days?month=${on.slice(0, 7)}`);
    await expect(
      page.getByRole('gridcell', { name: new RegExp(`${formatDay(on)}: .*Nguyễn Hữu Tường.*ủy quyền.*Đã công bố`) }),
    ).toHaveCount(1);
    expect(growth(before, await readReport(page, quarter), ['I01', 'I17'])).toEqual({ I01: 0, I17: 0 });
  });
});
