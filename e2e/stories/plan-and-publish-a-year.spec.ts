import { type Locator, type Page } from '@playwright/test';
import { leaderDayPaths, scheduleRulePaths, type DayCheckList, type ScheduleProposal, type YearDay } from '@tiepdan/leader-day/contract';
import { addDays, formatDay, type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { read, today } from '../support/office';
import { openFully } from '../support/pages';
import { daysOf, leaderNamed, publicCard, readSchedule, yearOfDays } from '../support/schedule';
import { focusIn, select } from '../support/screen';
import { expect, test } from '../support/story';

const CHAIR = 'Đặng Minh Vượng';
const DEPUTY = 'Y Khiêm Bkrông';
const SECRETARY = 'Lương Quốc Thái';
const CONTENT = 'Nghe và trả lời các vụ việc về đất đai đã đăng ký';
const PARTICIPANTS = 'Thanh tra tỉnh, Sở Nông nghiệp và Môi trường, Sở Xây dựng';

/** Days that the rules already there leave to be planned: a year not planned yet has many. */
const MANY = 30;

const proposalOf = (page: Page, year: number): Promise<ScheduleProposal> => read(page, `${scheduleRulePaths.proposal}?year=${year}`);

/** The first year after this one that nobody has planned; the story told again goes on to the next. */
async function yearToPlan(page: Page): Promise<number> {
  for (let year = yearOf(await today(page)) + 1; ; year++) if ((await proposalOf(page, year)).add.length >= MANY) return year;
}

/** A date of the month's calendar. */
const square = (page: Page, on: PlainDate): Locator => page.locator(`[role=gridcell][data-day="${on}"]`);

/** The Saturday of a day's week. */
const saturdayOf = (on: PlainDate): PlainDate => addDays(on, 6 - new Date(`${on}T00:00:00Z`).getUTCDay());

/** The next date on which nothing complains about holding the day. */
async function nextFineDate(page: Page, { id, heldOn }: YearDay): Promise<PlainDate> {
  for (let on = addDays(heldOn, 1); ; on = addDays(on, 1)) {
    const { checks } = await read<DayCheckList>(page, `${leaderDayPaths.checks}?dayId=${id}&on=${on}`);
    if (checks.length === 0) return on;
  }
}

/** Takes something with the mouse and holds it over something else; whoever calls lets go. */
async function dragOver(page: Page, thing: Locator, over: Locator): Promise<void> {
  await over.scrollIntoViewIfNeeded();
  const middleOf = async (part: Locator) => {
    const box = await part.boundingBox();
    if (!box) throw new Error('nothing to point at');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [from, to] = [await middleOf(thing), await middleOf(over)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
}

test('Lập lịch tiếp của một năm theo quy tắc, chỉnh hai ngày, công bố hai tháng; người dân chỉ thấy ngày đã công bố', async ({
  page,
  signIn,
  atAnotherDesk,
  onATelephone,
}) => {
  test.setTimeout(150_000);
  await signIn(page, 'tiepdan');
  const year = await yearToPlan(page);

  await test.step('the officer opens the rules and adds one for a deputy; the form says what it gives before it is saved', async () => {
    await page.goto('/leader-days');
    await page.getByRole('button', { name: 'Khác' }).click();
    await page.getByRole('menuitem', { name: 'Quy tắc lập lịch' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Quy tắc lập lịch tiếp công dân' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: CHAIR })).toContainText(
      'Ngày 15 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau',
    );
    await page.getByRole('link', { name: 'Quy tắc mới' }).click();
    await select(page, 'Lãnh đạo', new RegExp(`^${DEPUTY}`));
    await select(page, 'Tiếp thay', new RegExp(`^${CHAIR}`));
    await page.getByLabel('Ngày trong tháng').fill('30');
    for (const clash of ['Trùng thứ Bảy, Chủ nhật', 'Trùng ngày lễ']) await select(page, clash, 'Không tổ chức');
    await page.getByLabel('Từ ngày', { exact: true }).fill(`01/01/${year}`);
    await page.getByLabel('Đến hết ngày (không bắt buộc)').fill(`31/12/${year}`);
    const preview = page.getByRole('complementary', { name: 'Quy tắc này cho ra' });
    await expect(preview).toContainText('tháng không có ngày này thì lấy ngày cuối tháng');
    await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
    await expect(page.getByRole('row').filter({ hasText: DEPUTY })).toContainText('Ngày 30 hằng tháng');
  });

  const proposal = await proposalOf(page, year);
  await test.step('the proposal of the year says why a day is shifted and why another is dropped', async () => {
    await page.goto(`/leader-days/plan?year=${year}`);
    const proposed = page.getByRole('region', { name: 'Bước 2. Đề xuất' });
    const line = (on: PlainDate, host: string) =>
      proposed
        .getByRole('row')
        .filter({ hasText: formatDay(on) })
        .filter({ hasText: host });
    const shifted = proposal.add.find(({ moved }) => moved?.includes('nên chuyển sang'));
    expect(shifted).toBeDefined();
    if (shifted) await expect(line(shifted.on, shifted.hostName).first()).toContainText(shifted.moved ?? '');
    await proposed.getByRole('button', { name: /^Không tổ chức theo quy tắc: / }).click();
    const april = line(`${year}-04-30`, DEPUTY);
    await expect(april).toContainText(/Ngày 30\/04\/\d{4} là .+ nên không tổ chức\./);
    await expect(april.getByRole('checkbox')).toHaveCount(0);
    await proposed.getByRole('button', { name: /^Không tổ chức theo quy tắc: / }).click();
  });

  await test.step('everything proposed is planned, and nobody outside hears of it', async () => {
    const clashing = proposal.conflicts.filter(({ severity }) => severity === 'refused').length;
    await page.getByRole('button', { name: `Lập ${proposal.add.length - clashing} ngày đã chọn` }).click();
    await expect(page.getByRole('status').filter({ hasText: `Đã lập ${proposal.add.length - clashing} ngày` })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Chưa chọn ngày nào' })).toBeDisabled();
    await expect(page.getByRole('region', { name: 'Bước 3. Công bố' })).toContainText('Trưởng Ban công bố lịch');
  });

  const planned = await yearOfDays(page, year);
  const [chairs] = daysOf(planned, CHAIR, 'postpone').filter(({ heldOn, outcome }) => heldOn > `${year}-05` && outcome === 'planned');
  if (!chairs) throw new Error('the Chairman has no planned day');
  const month = chairs.heldOn.slice(0, 7);
  const [secretarys] = daysOf(planned, SECRETARY, 'postpone').filter(({ heldOn }) => heldOn.startsWith(month));
  if (!secretarys) throw new Error('the Secretary has no planned day');
  const fine = await nextFineDate(page, chairs);

  await test.step('by the keyboard alone the Chairman’s day goes to another date, which nothing complains about', async () => {
    await page.goto(`/leader-days?month=${month}`);
    await square(page, `${month}-01`).focus();
    for (let on: PlainDate = `${month}-01`; on < chairs.heldOn; on = addDays(on, 1)) await page.keyboard.press('ArrowRight');
    await expect(square(page, chairs.heldOn)).toBeFocused();
    const button = square(page, chairs.heldOn).getByRole('button', { name: `Chuyển ngày của ${CHAIR}` });
    for (let tab = 0; tab < 4 && !(await button.evaluate((its) => its === document.activeElement)); tab++) await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await expect(dialog.getByLabel('Ngày mới')).toBeFocused();
    await page.keyboard.type(formatDay(saturdayOf(chairs.heldOn)));
    await expect(dialog).toContainText('ngày nghỉ hằng tuần');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(formatDay(fine));
    await expect(dialog).toContainText('Ngày này không vướng gì.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Đã chuyển ngày dự kiến.')).toBeVisible();
  });

  await test.step('by the mouse the Secretary’s day is dragged over a Saturday, which complains; let go there it is put back by one click', async () => {
    await openFully(page, `/leader-days?month=${month}`); // a date is pointed at where it stays
    const saturday = saturdayOf(secretarys.heldOn);
    const session = (on: PlainDate) => square(page, on).getByRole('link', { name: SECRETARY });
    await dragOver(page, session(secretarys.heldOn), square(page, saturday));
    const said = page.getByRole('status').filter({ hasText: SECRETARY });
    await expect(said).toContainText(`từ ${formatDay(secretarys.heldOn)} sang thứ Bảy, ${formatDay(saturday)}`);
    await expect(said).toContainText(`Lưu ý: Ngày ${formatDay(saturday)} là`);
    await page.mouse.up();
    await expect(session(saturday)).toBeVisible();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
    await expect(session(secretarys.heldOn)).toBeVisible();
    await expect(session(saturday)).toBeHidden();
  });

  const head = await atAnotherDesk('truongban');
  const months = [Number(month.slice(5)), Number(month.slice(5)) + 1] as const;
  const ofMonths = (await yearOfDays(page, year)).days.filter(
    ({ heldOn, outcome }) => outcome === 'planned' && months.includes(Number(heldOn.slice(5, 7))),
  );
  await test.step('the head publishes two months at once, with what they are about and who takes part', async () => {
    await head.goto(`/leader-days/plan?year=${year}`);
    const third = head.getByRole('region', { name: 'Bước 3. Công bố' });
    for (const number of months) await third.getByRole('checkbox', { name: `Tháng ${number}`, exact: true }).check();
    await third.getByRole('button', { name: `Công bố ${ofMonths.length} ngày` }).click();
    const dialog = head.getByRole('dialog');
    await focusIn(dialog);
    await expect(dialog).not.toContainText('05 ngày làm việc');
    await dialog.getByLabel('Dự kiến nội dung').fill(CONTENT);
    await dialog.getByLabel('Thành phần tham gia').fill(PARTICIPANTS);
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).click();
    await expect(head.getByText(`Đã công bố ${ofMonths.length} ngày tiếp.`)).toBeVisible();
    await expect(third.getByRole('listitem').filter({ hasText: new RegExp(`^\\s*Tháng ${months[0]}\\b`) })).toContainText('đã công bố');
  });

  await test.step('without signing in anybody reads these days, and never one that is only planned', async () => {
    const outside = await onATelephone();
    await readSchedule(outside, year, async () => {
      for (const { heldOn, hostName } of ofMonths)
        await expect(publicCard(outside, heldOn, hostName)).toContainText(CONTENT, { timeout: 500 });
      await expect(publicCard(outside, fine, CHAIR)).toContainText(`Thành phần tham dự: ${PARTICIPANTS}`);
      const headings = await outside.getByRole('heading', { level: 3 }).allInnerTexts();
      const planned = (await yearOfDays(page, year)).days.filter(({ outcome }) => outcome === 'planned');
      expect(planned.length).toBeGreaterThan(0);
      const shown = new Set(headings.map((words) => words.replace(/^.*, /, '')));
      expect(planned.map(({ heldOn }) => formatDay(heldOn)).filter((on) => shown.has(on))).toEqual([]);
    });
  });

  await test.step('the rule is changed: its planned days differ from it now, what was published stays, and both are said', async () => {
    await page.goto('/leader-days/rules');
    await page.getByRole('link', { name: `Sửa quy tắc của ${DEPUTY}` }).click();
    await page.getByLabel('Ngày trong tháng').fill('29');
    await expect(page.getByRole('complementary', { name: 'Quy tắc này cho ra' })).toContainText('Ngày 29 hằng tháng');
    await page.getByLabel('Lý do sửa').fill('Quy chế tiếp công dân mới');
    await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await expect(page.getByText(/^\s*Đã lưu quy tắc\./)).toBeVisible();
    await page.goto(`/leader-days/plan?year=${year}`);
    const lines = page.getByRole('row').filter({ hasText: DEPUTY });
    const kept = lines.filter({ hasText: 'Đã công bố, giữ nguyên' });
    await expect(kept).toHaveCount(ofMonths.filter(({ hostName }) => hostName === DEPUTY).length);
    await expect(kept.getByRole('checkbox')).toHaveCount(0);
    const differing = lines.filter({ hasText: 'Dự kiến, khác quy tắc' });
    await expect(differing.first()).toContainText('Quy tắc');
    await expect(differing.first().getByRole('checkbox')).not.toBeChecked();
  });

  await test.step('the rule is taken back: what was planned by it stays', async () => {
    await page.goto('/leader-days/rules');
    await page.getByRole('button', { name: `Hủy quy tắc của ${DEPUTY}` }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByLabel('Lý do').fill('Lịch của năm đã lập xong');
    await dialog.getByRole('button', { name: /^Hủy/ }).click();
    await expect(page.getByRole('row').filter({ hasText: DEPUTY })).toHaveCount(0);
    expect(daysOf(await yearOfDays(page, year), DEPUTY, 'correct').length).toBeGreaterThan(0);
  });
});

test('Công bố ngày tiếp còn dưới 05 ngày làm việc: được nhắc và phải ghi lý do', async ({ page, signIn, atAnotherDesk, onATelephone }) => {
  await signIn(page, 'tiepdan');
  const { id: hostId } = await leaderNamed(page, DEPUTY);
  const now = await today(page);
  /** The next date that is late and otherwise free. */
  const soon = async (): Promise<PlainDate> => {
    for (let on = addDays(now, 1); ; on = addDays(on, 1)) {
      const { checks } = await read<DayCheckList>(
        page,
        `${leaderDayPaths.checks}?on=${on}&hostId=${hostId}&session=periodic&purpose=reception`,
      );
      if (checks.some(({ code }) => code === 'late') && checks.every(({ code }) => code === 'late' || code === 'house-shared')) return on;
      expect(on < addDays(now, 30), 'a date within 5 working days is free').toBe(true);
    }
  };
  const on = await soon();

  await test.step('the officer writes down the day; the form warns at once', async () => {
    await page.goto(`/leader-days/new?heldOn=${on}`);
    await select(page, 'Lãnh đạo', new RegExp(`^${DEPUTY}`));
    await expect(page.getByRole('main')).toContainText('ít hơn 05 ngày phải công bố trước (Luật Tiếp công dân Đ.24 k.4)');
    await page.getByLabel('Dự kiến nội dung').fill(CONTENT);
    await page.getByLabel('Thành phần tham gia').fill(PARTICIPANTS);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Ngày tiếp ${formatDay(on)}` })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Ngày tiếp', exact: true })).toContainText('Dự kiến');
    await expect(page.getByRole('button', { name: 'Công bố', exact: true })).toHaveCount(0);
  });

  const address = new URL(page.url()).pathname;
  const head = await atAnotherDesk('truongban');
  await test.step('the head is reminded of the law; without a reason nothing is published', async () => {
    await head.goto(address);
    await head.getByRole('button', { name: 'Công bố', exact: true }).click();
    const dialog = head.getByRole('dialog');
    await focusIn(dialog);
    await expect(dialog).toContainText('Luật Tiếp công dân, Điều 24 khoản 4');
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Vẫn công bố' }).check();
    await dialog.getByLabel('Lý do công bố gấp').fill('Chủ tịch yêu cầu tiếp ngay các hộ dân đang tập trung');
    await dialog.getByRole('button', { name: 'Công bố', exact: true }).click();
    await expect(dialog).toBeHidden();
    const record = head.getByRole('region', { name: 'Ngày tiếp', exact: true });
    await expect(record).toContainText('Đã công bố');
    await expect(head.getByRole('region', { name: 'Thay đổi của lịch' })).toContainText(
      'Chủ tịch yêu cầu tiếp ngay các hộ dân đang tập trung',
    );
  });

  await test.step('it stands on the public schedule', async () => {
    const outside = await onATelephone();
    await readSchedule(outside, yearOf(on), () => expect(publicCard(outside, on, DEPUTY)).toContainText(CONTENT, { timeout: 500 }));
  });
});
