import { type Locator, type Page } from '@playwright/test';
import {
  addWorkingDays,
  type Calendar,
  calendarOfYear,
  calendarPaths,
  type CalendarYear,
  isWorkingDay,
  makeCalendar,
  type RunningLimitList,
  type RunningLimitView,
  weekdayOf,
} from '@tiepdan/calendar/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { addDays, formatDay, type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { read, today } from '../support/office';
import { registerPetition, withoutPaper } from '../support/petitions';
import { numberIn } from '../support/screen';
import { expect, test } from '../support/story';

const REST = 'Nghỉ do bão, theo công điện của tỉnh';
const MAKE_UP = 'Làm bù cho ngày nghỉ do bão';
const SATURDAY = 6;

/** The office's calendar of this year and the next: a limit may run over the turn of the year. */
async function readCalendar(page: Page): Promise<Calendar> {
  const year = yearOf(await today(page));
  const [one, next] = [
    await read<CalendarYear>(page, calendarPaths.year(year)),
    await read<CalendarYear>(page, calendarPaths.year(year + 1)),
  ];
  return makeCalendar(one.counting, [...calendarOfYear(one).days.values(), ...calendarOfYear(next).days.values()]);
}

/** The limit of a complaint to be accepted, the longest of those that start with the number in the book. */
async function limitOf(page: Page, petitionId: string): Promise<RunningLimitView & { readonly dueOn: PlainDate }> {
  const limit = (await read<RunningLimitList>(page, petitionPaths.limits(petitionId))).find(({ code }) => code === 'R4');
  if (!limit?.dueOn) throw new Error('a registered complaint has no limit R4');
  return { ...limit, dueOn: limit.dueOn };
}

test('Nhập ngày nghỉ, ngày làm bù: thời hạn đang chạy chuyển theo, nói rõ vì sao, và chuyển lại khi hủy', async ({
  page,
  signIn,
  atAnotherDesk,
}) => {
  const officer = await atAnotherDesk('xulydon');
  const petition = await registerPetition(officer, {
    sender: withoutPaper('Triệu Thị Nhàn', 'Thôn 2, xã Đắk Lơi'),
    summary: 'Khiếu nại quyết định thu hồi đất số 58/QĐ-UBND đối với thửa 40, tờ bản đồ số 6',
  });
  const calendar = await readCalendar(officer);
  const limit = await limitOf(officer, petition.id);
  const restDay = addWorkingDays(calendar, await today(officer), 1);
  const later = addWorkingDays(calendar, limit.dueOn, 1);
  let saturday = addDays(await today(officer), 1);
  while (weekdayOf(saturday) !== SATURDAY || isWorkingDay(calendar, saturday)) saturday = addDays(saturday, 1);

  await signIn(page, 'quantri');
  /** At the end of December the day off may be of one year and the Saturday of the next. */
  const openYearOf = async (day: PlainDate) => {
    const address = `/admin/calendar?year=${yearOf(day)}`;
    if (!page.url().endsWith(address)) await page.goto(address);
  };
  const dialog = page.getByRole('dialog');
  const listed = (within: Locator) =>
    within
      .getByRole('row')
      .filter({ hasText: `Đơn số ${petition.number}` })
      .filter({ hasText: limit.name });
  const theDay = (verb: 'Sửa' | 'Hủy', day: PlainDate, name: string) =>
    page.getByRole('button', { name: `${verb} ${formatDay(day)} ${name}` });

  /** Types a day and reads what saving it would move. */
  const previewed = async (day: PlainDate, kind: string, name: string, moves: readonly [PlainDate, PlainDate]): Promise<number> => {
    await openYearOf(day);
    await page.getByRole('button', { name: 'Thêm ngày' }).click();
    await dialog.getByLabel('Ngày', { exact: true }).fill(formatDay(day));
    await dialog.getByRole('radio', { name: kind }).check();
    await dialog.getByLabel('Tên ngày').fill(name);
    const said = dialog.getByText(/^[\d.]+ thời hạn sẽ chuyển$/);
    await said.click();
    await expect(
      listed(dialog)
        .getByRole('cell')
        .filter({ hasText: /^\s*\d+\/\d+\/\d+\s*$/ }),
    ).toHaveText(moves.map(formatDay));
    return numberIn(await said.innerText());
  };
  /** Saves it, and looks through what it moved. */
  const saved = async (count: number, moves: readonly [PlainDate, PlainDate]) => {
    await dialog.getByRole('button', { name: 'Thêm ngày' }).click();
    await expect(page.getByText(`${count} thời hạn đã chuyển theo lịch vừa đổi.`)).toBeVisible();
    await page.getByRole('button', { name: 'Xem từng thời hạn' }).click();
    await expect(dialog.getByRole('heading')).toHaveText(`${count} thời hạn đã chuyển`);
    await expect(
      listed(dialog)
        .getByRole('cell')
        .filter({ hasText: /^\s*\d+\/\d+\/\d+\s*$/ }),
    ).toHaveText(moves.map(formatDay));
    await dialog.getByRole('button', { name: 'Đóng' }).click();
  };
  /** Takes a day back, with its reason. */
  const cancelled = async (day: PlainDate, name: string) => {
    await openYearOf(day);
    await theDay('Hủy', day, name).click();
    await dialog.getByLabel('Lý do').fill('Công điện đã được thu hồi');
    await dialog.getByRole('button', { name: 'Hủy ngày' }).click();
    await expect(page.getByText(`Đã hủy ngày ${formatDay(day)}, `)).toBeVisible();
    await expect(theDay('Hủy', day, name)).toHaveCount(0);
  };
  /** The limit on the petition's record, as its officer reads it. */
  const onRecord = async (due: PlainDate): Promise<Locator> => {
    await officer.goto(`/petitions/${petition.id}`);
    const line = officer.getByRole('region', { name: 'Thời hạn' }).getByRole('listitem').filter({ hasText: limit.name }).first();
    await expect(line).toContainText(`Hạn ${formatDay(due)}`);
    await line.getByText('Vì sao').click();
    return line;
  };
  const moved = (from: PlainDate, to: PlainDate, because: string) =>
    `Hạn chuyển từ ${formatDay(from)} sang ${formatDay(to)} vì lịch làm việc thay đổi: ${because}`;

  await test.step('a day off: before saving, the page says how many limits will move, and which', async () => {
    const count = await previewed(restDay, 'Nghỉ bù, nghỉ hoán đổi', REST, [limit.dueOn, later]);
    await expect(await limitOf(officer, petition.id)).toMatchObject({ dueOn: limit.dueOn });
    await saved(count, [limit.dueOn, later]);
  });
  await test.step('the record shows the new day, the day skipped by its name, and the move; the list shows it too', async () => {
    const line = await onRecord(later);
    await expect(line).toContainText(`Không tính 01 ngày nghỉ: ${REST} (${formatDay(restDay)}).`);
    await expect(line).toContainText(moved(limit.dueOn, later, `thêm ${formatDay(restDay)}`));
    await expect(line).toContainText('Võ Thanh Bình');
    const { nearestDue } = await read<{ nearestDue: { dueOn: PlainDate } }>(officer, petitionPaths.one(petition.id));
    await officer.goto('/petitions');
    const row = officer.getByRole('row').filter({ has: officer.getByRole('link', { name: `Đơn số ${petition.number}`, exact: true }) });
    await expect(row).toContainText(`Hạn ${formatDay(nearestDue.dueOn)}`);
  });
  await test.step('a Saturday worked instead brings the limit back, and is named', async () => {
    const count = await previewed(saturday, 'Làm bù', MAKE_UP, [later, limit.dueOn]);
    await saved(count, [later, limit.dueOn]);
    const line = await onRecord(limit.dueOn);
    await expect(line).toContainText(`Tính cả thứ Bảy ngày ${formatDay(saturday)} vì là ngày làm bù: ${MAKE_UP}.`);
    await expect(line).toContainText(moved(later, limit.dueOn, `thêm ${formatDay(saturday)}`));
  });
  await test.step('both days cancelled, the limit is where it was, with all four moves in sight', async () => {
    await cancelled(saturday, MAKE_UP);
    await cancelled(restDay, REST);
    const line = await onRecord(limit.dueOn);
    await expect(line).toContainText(moved(limit.dueOn, later, `hủy ${formatDay(saturday)}`));
    await expect(line).toContainText(moved(later, limit.dueOn, `hủy ${formatDay(restDay)}`));
    await expect(line.getByText(/Hạn chuyển từ/)).toHaveCount(4);
    await expect(line).not.toContainText(`Không tính 01 ngày nghỉ: ${REST}`);
  });
});

test('Tính thử thời hạn, dán danh sách ngày: dòng sai được nêu, hạn tính lại ngay, hoàn tác thì như cũ', async ({ page, signIn }) => {
  await signIn(page, 'quantri');
  await page.goto('/admin/calendar?year=2026');
  const trial = page.getByRole('region', { name: 'Tính thử thời hạn' });
  const november = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Tháng 11' }) });

  await test.step('a complaint received on 18/11/2026 is due over the weekends and 24/11, each named', async () => {
    await trial.getByLabel('Ngày làm mốc').fill('18/11/2026');
    await trial.getByRole('button', { name: 'Tính', exact: true }).click();
    await expect(trial).toContainText('Hạn cuối: thứ Hai ngày 30/11/2026.');
    await expect(trial).toContainText('Không tính 01 ngày nghỉ: Ngày Văn hóa Việt Nam (24/11/2026).');
  });
  await test.step('a list with a wrong line is not entered, and the line is named', async () => {
    await page.getByRole('button', { name: 'Dán danh sách' }).click();
    const dialog = page.getByRole('dialog');
    const list = dialog.getByRole('textbox', { name: 'Danh sách' });
    await list.fill('27/11; nghỉ hoán đổi; Nghỉ hoán đổi cho ngày 05/12\n5/12; làm bù; Làm bù cho ngày 27/11\n6/13; làm bù; Sai');
    await expect(dialog).toContainText('Dòng 3: "6/13" không phải là một ngày; viết dạng 02/09/2026.');
    await expect(dialog.getByRole('button', { name: /^Ghi/ })).toBeDisabled();
    await list.fill('27/11; nghỉ hoán đổi; Nghỉ hoán đổi cho ngày 05/12\n5/12; làm bù; Làm bù cho ngày 27/11');
    await dialog.getByRole('button', { name: 'Ghi 2 ngày' }).click();
    await expect(page.getByText(/Đã ghi 2 ngày[.,]/)).toBeVisible();
  });
  await test.step('the limit shown moves at once, and says from where and by which day', async () => {
    await expect(trial).toContainText('Lịch vừa thay đổi: hạn trước đó là 30/11/2026.');
    await expect(trial).toContainText('Hạn cuối: thứ Ba ngày 01/12/2026.');
    await expect(trial).toContainText('Không tính 01 ngày nghỉ: Nghỉ hoán đổi cho ngày 05/12 (27/11/2026).');
    await expect(november).toContainText('27/11 Nghỉ hoán đổi cho ngày 05/12');
  });
  await test.step('taken back, everything is as it was', async () => {
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
    await expect(trial).toContainText('Hạn cuối: thứ Hai ngày 30/11/2026.');
    await expect(november).not.toContainText('27/11');
  });
});

test('Cán bộ xem được lịch làm việc nhưng không sửa được', async ({ page, signIn }) => {
  await signIn(page, 'tiepdan');
  await page.goto('/desk');
  await page.getByRole('button', { name: 'Quản trị' }).click();
  await page.getByRole('link', { name: 'Lịch làm việc' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lịch làm việc' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tháng 12' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Thêm ngày|Dán danh sách/ })).toHaveCount(0);
});
