import { type Locator, type Page } from '@playwright/test';
import {
  complianceList,
  compliancePaths,
  type ComplianceCount,
  type ComplianceReport,
  leaderDayPaths,
  type LeaderDayPage,
  type LeaderDayView,
} from '@tiepdan/leader-day/contract';
import { formatDay, type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { read, today } from '../support/office';
import { actOnDay, freeDate, leaderNamed, publicCard, publishDay, readSchedule } from '../support/schedule';
import { focusIn, select } from '../support/screen';
import { expect, test } from '../support/story';

const CHAIR = 'Đặng Minh Vượng';
const DEPUTY = 'Bùi Thị Ngọc Liên';
const HEAD = 'Phạm Đức Toàn';
const POSTPONED = { reason: 'Chủ tịch dự cuộc họp do Chính phủ triệu tập', documentNumber: '123/TB-UBND' };
const DELEGATED = { reason: 'Chủ tịch đi công tác theo kế hoạch', documentNumber: '45/UQ-UBND' };

/** A day that the office has published, on a date nobody else has, in a month of next year. */
async function publishedDay(head: Page, month: number): Promise<LeaderDayView> {
  const { id: hostId } = await leaderNamed(head, CHAIR);
  const on = await freeDate(head, hostId, `${yearOf(await today(head)) + 1}-${String(month).padStart(2, '0')}-01`);
  const { id } = await publishDay(head, hostId, on);
  return read(head, leaderDayPaths.one(id));
}

/** The free date of the Chairman in a month of next year. */
async function freeDateIn(page: Page, month: number): Promise<PlainDate> {
  const { id } = await leaderNamed(page, CHAIR);
  return freeDate(page, id, `${yearOf(await today(page)) + 1}-${String(month).padStart(2, '0')}-01`);
}

const session = (page: Page, on: PlainDate, host: string): Locator =>
  page.locator(`[role=gridcell][data-day="${on}"]`).getByRole('link', { name: host });
const changes = (page: Page): Locator => page.getByRole('region', { name: 'Thay đổi của lịch' });
const record = (page: Page): Locator => page.getByRole('region', { name: 'Ngày tiếp', exact: true });

/** A number of the Chairman on the compliance page of a year: read, opened into its list, and the list counted and read. */
async function listBehind(
  page: Page,
  year: number,
  month: number,
  label: string,
): Promise<{ readonly count: number; readonly rows: Locator }> {
  await page.goto(`/leader-days/compliance?year=${year}&full=true`);
  const number = page.getByRole('link', { name: new RegExp(`^${CHAIR}, tháng ${month}, ${label}: `) });
  const count = Number(await number.innerText());
  await number.click();
  const rows = page.getByRole('table').locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(count);
  return { count, rows };
}

/** What the compliance page says of a month of the Chairman, and how many days the list behind it has: one and the same. */
async function counted(page: Page, year: number, month: number, count: ComplianceCount): Promise<number> {
  const report = await read<ComplianceReport>(page, `${compliancePaths.report}?year=${year}`);
  const chair = report.leaders.find(({ fullName }) => fullName === CHAIR);
  const number = chair?.months.find((one) => one.month === month)?.counts[count] ?? 0;
  const list = new URLSearchParams(Object.entries(complianceList(year, { month }, count, chair?.leaderId)));
  const { items } = await read<LeaderDayPage>(page, `${leaderDayPaths.list}?${list.toString()}&limit=100`);
  expect(items.length, `the list behind ${count} of month ${month}`).toBe(number);
  return number;
}

test('Hoãn một ngày đã công bố, ủy quyền một ngày khác: hồ sơ, lịch, trang công khai và bảng bảo đảm số ngày tiếp khớp nhau', async ({
  page,
  signIn,
  onATelephone,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'truongban');
  const day = await publishedDay(page, 9);
  const other = await publishedDay(page, 9);
  const on = await freeDateIn(page, 10);
  const year = yearOf(on);
  const before = {
    out: await counted(page, year, 9, 'postponed-out'),
    left: await counted(page, year, 9, 'to-come'),
    come: await counted(page, year, 10, 'to-come'),
  };

  await test.step('the day is postponed to another month: with its reason and the paper that says so', async () => {
    await page.goto(`/leader-days/${day.id}`);
    const dialog = await actOnDay(page, 'Hoãn sang ngày khác');
    await dialog.getByLabel('Ngày mới').fill(formatDay(on));
    await expect(dialog).toContainText('Ngày này không vướng gì.');
    await dialog.getByRole('button', { name: 'Hoãn', exact: true }).click();
    await expect(dialog.getByRole('alert'), 'a reason is due of a published day').toContainText('Lý do hoãn');
    await dialog.getByLabel('Lý do hoãn').fill(POSTPONED.reason);
    await dialog.getByLabel('Số văn bản').fill(POSTPONED.documentNumber);
    await dialog.getByRole('button', { name: 'Hoãn', exact: true }).click();
    await expect(page.getByText('Đã ghi hoãn; lịch công khai hiện ngày cũ và ngày mới.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: `Ngày tiếp ${formatDay(on)}` })).toBeVisible();
    await expect(record(page)).toContainText('Đã công bố');
    await expect(changes(page)).toContainText(`Hoãn từ ${formatDay(day.heldOn)} sang ${formatDay(on)} (${POSTPONED.documentNumber})`);
    await expect(changes(page)).toContainText(POSTPONED.reason);
  });

  await test.step('the other day is given to a deputy, and stays the Chairman’s duty', async () => {
    await page.goto(`/leader-days/${other.id}`);
    const dialog = await actOnDay(page, 'Ủy quyền tiếp');
    await expect(dialog).toContainText(`Ngày tiếp vẫn tính cho ${CHAIR}, ở phần ủy quyền.`);
    await select(dialog, 'Người được ủy quyền', new RegExp(`^${DEPUTY}`));
    await dialog.getByLabel('Lý do').fill(DELEGATED.reason);
    await dialog.getByLabel('Số văn bản ủy quyền').fill(DELEGATED.documentNumber);
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(changes(page)).toContainText(`Ủy quyền tiếp: ${DEPUTY} tiếp thay ${CHAIR} (${DELEGATED.documentNumber})`);
    await expect(record(page)).toContainText('Định kỳ, ủy quyền tiếp');
  });

  await test.step('the calendars of both months show the days where they are now, and who receives', async () => {
    await page.goto(`/leader-days?month=${day.heldOn.slice(0, 7)}`);
    await expect(session(page, other.heldOn, DEPUTY)).toBeVisible();
    await expect(session(page, other.heldOn, CHAIR)).toHaveCount(0);
    await expect(session(page, day.heldOn, CHAIR)).toHaveCount(0);
    await page.getByRole('button', { name: 'Tháng sau' }).click();
    await expect(session(page, on, CHAIR)).toBeVisible();
  });

  await test.step('the public schedule says both, with the reasons and the papers', async () => {
    const outside = await onATelephone();
    await readSchedule(outside, year, async () => {
      const words = (reason: string, paper: string) => `, lý do: ${reason} (văn bản số ${paper}).`;
      await expect(publicCard(outside, on, CHAIR)).toContainText(
        `Hoãn từ ngày ${formatDay(day.heldOn)} sang ngày ${formatDay(on)}${words(POSTPONED.reason, POSTPONED.documentNumber)}`,
        { timeout: 500 },
      );
      await expect(publicCard(outside, day.heldOn, CHAIR).filter({ hasText: `hoãn sang ngày ${formatDay(on)}` })).toHaveCount(1);
      await expect(publicCard(outside, other.heldOn, DEPUTY)).toContainText(`tiếp thay đồng chí ${CHAIR}`);
      await expect(publicCard(outside, other.heldOn, DEPUTY)).toContainText(
        `Đồng chí ${DEPUTY} tiếp thay đồng chí ${CHAIR}${words(DELEGATED.reason, DELEGATED.documentNumber)}`,
      );
    });
  });

  await test.step('the compliance page counts each day once, and each number opens into its days', async () => {
    expect(await counted(page, year, 9, 'postponed-out')).toBe(before.out + 1);
    expect(await counted(page, year, 9, 'to-come')).toBe(before.left - 1);
    expect(await counted(page, year, 10, 'to-come')).toBe(before.come + 1);
    const gone = await listBehind(page, year, 9, 'hoãn sang tháng khác');
    expect(gone.count).toBe(before.out + 1);
    await expect(gone.rows.filter({ hasText: formatDay(on) })).toHaveCount(1);
    const left = await listBehind(page, year, 9, 'chưa đến ngày');
    expect(left.count).toBe(before.left - 1);
    await expect(left.rows.filter({ hasText: formatDay(other.heldOn) })).toContainText(`${DEPUTY}`);
    await expect(left.rows.filter({ hasText: formatDay(other.heldOn) })).toContainText(`thay ${CHAIR}`);
    const come = await listBehind(page, year, 10, 'chưa đến ngày');
    await expect(come.rows.filter({ hasText: formatDay(on) })).toHaveCount(1);
  });
});

test('Hai cán bộ cùng chuyển một ngày: người sau được báo ai đã chuyển, không mất nội dung đang gõ', async ({
  page,
  signIn,
  atAnotherDesk,
}) => {
  await signIn(page, 'truongban');
  const day = await publishedDay(page, 11);
  const [first, second] = [await freeDateIn(page, 11), await freeDateIn(page, 12)];
  const officer = await atAnotherDesk('tiepdan');
  const open = async (desk: Page, on: PlainDate, reason: string): Promise<Locator> => {
    await desk.goto(`/leader-days/${day.id}`);
    const dialog = await actOnDay(desk, 'Hoãn sang ngày khác');
    await dialog.getByLabel('Ngày mới').fill(formatDay(on));
    await dialog.getByLabel('Lý do hoãn').fill(reason);
    await expect(dialog).toContainText('Ngày này không vướng gì.');
    return dialog;
  };
  const slower = await open(officer, second, 'Trùng kỳ họp Hội đồng nhân dân tỉnh');
  const faster = await open(page, first, POSTPONED.reason);
  await faster.getByRole('button', { name: 'Hoãn', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Ngày tiếp ${formatDay(first)}` })).toBeVisible();

  await test.step('the second is told who was faster, and sees where the day stands now', async () => {
    await slower.getByRole('button', { name: 'Hoãn', exact: true }).click();
    const told = slower.getByRole('alert', { name: 'Bản ghi đã được người khác sửa' });
    await expect(told).toContainText(`${HEAD} đã sửa bản ghi này`);
    await told.getByRole('button', { name: 'Xem bản mới' }).click();
    await expect(told).toContainText(formatDay(first));
    await expect(slower.getByLabel('Lý do hoãn')).toHaveValue('Trùng kỳ họp Hội đồng nhân dân tỉnh');
    const now = await read<LeaderDayView>(officer, leaderDayPaths.one(day.id));
    expect(now.heldOn).toBe(first);
  });

  await test.step('she postpones it once more, on top of what she has seen; both moves stay on the record', async () => {
    await slower.getByRole('button', { name: 'Giữ nội dung đang gõ, sửa tiếp trên bản mới' }).click();
    await focusIn(slower);
    await expect(slower.getByLabel('Ngày mới')).toHaveValue(formatDay(second));
    await slower.getByRole('button', { name: 'Hoãn', exact: true }).click();
    await expect(officer.getByRole('heading', { level: 1, name: `Ngày tiếp ${formatDay(second)}` })).toBeVisible();
    await expect(changes(officer)).toContainText(`Hoãn từ ${formatDay(day.heldOn)} sang ${formatDay(first)}`);
    await expect(changes(officer)).toContainText(`Hoãn từ ${formatDay(first)} sang ${formatDay(second)}`);
  });
});
