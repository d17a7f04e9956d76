import { type Locator, type Page } from '@playwright/test';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { hearingPaths, type HearingDayView } from '@tiepdan/hearing/contract';
import { identityPaths, type SessionView } from '@tiepdan/identity/contract';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { type LoggedReception, receptionPaths } from '@tiepdan/reception/contract';
import { everythingIn, paragraphsOf } from '../support/archive';
import { LeakWatch } from '../support/leak-watch';
import { currentQuarter, growth, read, readReport, write } from '../support/office';
import { saved } from '../support/papers';
import { registerPetition, withoutPaper } from '../support/petitions';
import { find, focusIn, select } from '../support/screen';
import { expect, test } from '../support/story';

/** The leader who signs in as `lanhdao`. */
const LEADER = 'Nguyễn Hữu Tường';
const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true };
/** Nobody else in the demo has one of these, so that finding one of them somewhere means it leaked. */
const ACCUSER = { fullName: 'Vàng Thị Pà Sua', paperNumber: '000182460937', phone: '0900461385', address: 'Nhà 43, bản Nà Khoang' };
const GROUP = { name: 'Phùng Quốc Thảnh', summary: 'Bảy hộ thôn 8 đề nghị xem xét lại phương án tái định cư khi làm hồ Ea Lốp' };
const SECRET = 'Tố cáo cán bộ kiểm đếm kê sai diện tích khi làm hồ Ea Lốp';
const MISSING = { name: 'H’Nga Mlô', summary: 'Đề nghị trả lời về việc cấp nước sinh hoạt buôn Kram' };
const NOTED = 'Bảy hộ đồng ý di dời nếu có đất sản xuất thay thế.';
const NOTED_OFFLINE = ' Trưởng thôn đề nghị đo lại hai thửa cuối thôn.';
const TASKS = [
  { typed: 'so nong nghiep', agency: 'Sở Nông nghiệp và Môi trường', content: 'Đo đạc lại hai thửa đất cuối thôn 8 và báo cáo kết quả.' },
  { typed: 'so xay dung', agency: 'Sở Xây dựng', content: 'Rà soát phương án hạ tầng khu tái định cư thôn 8.' },
] as const;

/**
 * What the quarter's report gains: one reception of the Board; with the leader one day, two receptions and matters, one of them a
 * delegation of seven, eight people. Who did not come is in no figure.
 */
const COUNTED = { I01: 1, I17: 2, I17b: 2, I18: 8, I19: 2, I20: 1, I21: 7, I22: 1, I22b: 1 } as const;

/** Asks on a record's page that its people be heard on this day. */
async function register(officer: Page, address: string, day: string, coming = 1): Promise<void> {
  await officer.goto(address);
  const panel = officer.getByRole('region', { name: 'Đăng ký gặp lãnh đạo' });
  await panel.getByRole('button', { name: 'Đăng ký gặp lãnh đạo' }).click();
  const dialog = officer.getByRole('dialog');
  await focusIn(dialog);
  await dialog.getByRole('radio', { name: new RegExp(`${day}.*${LEADER}`) }).check();
  if (coming > 1) await dialog.getByLabel(/^Số người sẽ đến/).fill(String(coming));
  await dialog.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  await expect(officer.getByText('Đã đăng ký gặp lãnh đạo.')).toBeVisible();
  await expect(panel).toContainText(day);
}

/** Opens one matter of the day on the tablet. */
async function openMatter(tablet: Page, summary: string): Promise<Locator> {
  await tablet.getByRole('navigation', { name: 'Vụ việc trong buổi tiếp' }).getByRole('button').filter({ hasText: summary }).click();
  const matter = tablet.getByRole('region', { name: 'Vụ việc đang mở' });
  await expect(matter.getByRole('region', { name: 'Tóm tắt hồ sơ' })).toContainText(summary);
  return matter;
}

/** Writes what came of a hearing and ends it. */
async function conclude(matter: Locator, result: string, said: string): Promise<void> {
  await matter.getByRole('radio', { name: result }).check();
  await matter.getByLabel('Công dân trình bày, đề nghị').fill(said);
  await matter.getByRole('button', { name: 'Ghi kết luận, kết thúc vụ việc' }).click();
  await expect(matter.page().getByText(/Đã ghi lượt tiếp số \d+/)).toBeVisible();
  await expect(matter).toContainText('Đã tiếp và ghi vào sổ.');
}

test('Buổi tiếp của lãnh đạo trên máy tính bảng: đăng ký, xếp, tiếp, kết luận, vắng mặt, kết thúc', async ({
  page,
  signIn,
  atAnotherDesk,
  broken,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'tiepdan');
  const { today, accountId, fullName } = await read<SessionView>(page, identityPaths.session);
  const day = formatDay(today);
  const quarter = await currentQuarter(page);
  const head = await atAnotherDesk('truongban');
  const before = await readReport(head, quarter);
  const watch = new LeakWatch(ACCUSER);

  const dayId = await test.step('the head announces an ad hoc day of the leader for today, with its ground', async () => {
    await head.goto('/leader-days/new');
    await head.getByLabel('Ngày tiếp', { exact: true }).fill(day);
    await head.getByLabel('Ngày tiếp', { exact: true }).press('Tab');
    await head.getByRole('radio', { name: 'Đột xuất' }).check();
    await select(head, 'Lãnh đạo', new RegExp(LEADER));
    await head.getByLabel('Dự kiến nội dung').fill('Vụ việc đông người về hồ Ea Lốp.');
    await head.getByLabel('Thành phần tham gia').fill('Đại diện Ban Tiếp công dân và các cơ quan liên quan.');
    await head.getByRole('radio', { name: 'Đã công bố' }).check();
    await head.getByLabel(/^Căn cứ/).fill('Vụ việc gay gắt, phức tạp, có nhiều người tham gia (Luật Tiếp công dân, Điều 18 khoản 3).');
    await head.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(head.getByRole('heading', { level: 1, name: /^Ngày tiếp / })).toBeVisible();
    return new URL(head.url()).pathname.split('/').at(-1) ?? '';
  });

  await test.step('three ask to be heard: a group by its petition, who denounces, and somebody from a reception', async () => {
    const group = await registerPetition(page, {
      sender: withoutPaper(GROUP.name, 'Thôn 8, xã Ea Lốp'),
      summary: GROUP.summary,
      kind: 'proposal',
      signatoryCount: 7,
    });
    const secret = await registerPetition(page, {
      sender: {
        fullName: ACCUSER.fullName,
        address: ACCUSER.address,
        phone: ACCUSER.phone,
        paperKind: 'citizen-id',
        paperNumber: ACCUSER.paperNumber,
      },
      summary: SECRET,
      kind: 'denunciation',
    });
    const reception = await write<LoggedReception>(page, receptionPaths.list, {
      receivedOn: today,
      mode: 'regular',
      officerId: accountId,
      attendance: 'received',
      people: [{ details: withoutPaper(MISSING.name, 'Buôn Kram, xã Ea Lốp') }],
      headCount: 1,
      matter: { details: { kind: 'proposal', fieldCode: 'land-recovery', summary: MISSING.summary } },
      content: 'Công dân đề nghị được gặp lãnh đạo.',
      result: 'noted',
    });
    await watch.follow(page);
    await watch.follow(head);
    await register(page, `/petitions/${group.id}`, day, 7);
    await register(page, `/petitions/${secret.id}`, day);
    await register(page, `/receptions/${reception.id}`, day);
  });

  await test.step('the head puts them in order and accepts them; all are told', async () => {
    await head.goto(`/hearings/days/${dayId}`);
    for (const who of [MISSING.name, GROUP.name, SEALED_NAME])
      await head.getByRole('button', { name: `Đưa vào thứ tự: ${who}` }).click();
    await head.getByRole('button', { name: `Đưa lên: ${GROUP.name}` }).press('Alt+ArrowUp');
    const rows = head.getByRole('table', { name: 'Thứ tự tiếp' }).locator('tbody tr');
    await expect(rows).toContainText([GROUP.summary, MISSING.summary, SECRET]);
    await head.getByRole('button', { name: 'Lưu thứ tự' }).click();
    await head.getByRole('button', { name: 'Xếp lịch 3 vụ việc đề xuất' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xếp lịch', exact: true }).click();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await expect(rows).toContainText(['Đã xếp lịch tiếp', 'Đã xếp lịch tiếp', 'Đã xếp lịch tiếp']);
    await head.getByRole('button', { name: 'Mời, báo 3 nơi' }).click();
    await focusIn(dialog);
    await dialog.getByRole('radio', { name: 'Điện thoại' }).check();
    await dialog.getByRole('button', { name: 'Ghi đã báo' }).click();
    await expect(dialog.getByRole('heading', { name: 'Kết quả mời, báo' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await expect(rows).toContainText(['Điện thoại', 'Điện thoại', 'Điện thoại']);
    await select(head, 'Cán bộ ghi biên bản', fullName);
    await watch.lookAt(head);
  });

  const leader = await atAnotherDesk('lanhdao', TABLET);
  await test.step('the leader opens the day from the rail, reads the brief, begins and notes', async () => {
    await leader.goto('/');
    await leader.getByRole('link', { name: 'Buổi tiếp hôm nay' }).first().click();
    await expect(leader.getByRole('heading', { level: 1, name: new RegExp(day) })).toBeVisible();
    await expect(leader.getByRole('navigation', { name: 'Vụ việc trong buổi tiếp' }).getByRole('button')).toHaveCount(3);
    const matter = await openMatter(leader, GROUP.summary);
    await expect(matter.getByRole('region', { name: 'Tóm tắt hồ sơ' })).toContainText('Đoàn 7 người');
    await expect(matter.getByRole('region', { name: 'Việc luật yêu cầu' })).toBeVisible();
    await matter.getByRole('button', { name: 'Bắt đầu' }).tap();
    await expect(matter).toContainText('Đang tiếp');
    await matter.getByRole('textbox', { name: 'Ghi chép' }).fill(NOTED);
    await expect(matter.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible();
  });

  await test.step('the network goes: what is noted is kept, and sent when it comes back', async () => {
    const matter = leader.getByRole('region', { name: 'Vụ việc đang mở' });
    const pad = matter.getByRole('textbox', { name: 'Ghi chép' });
    await leader.context().setOffline(true);
    await pad.fill(NOTED + NOTED_OFFLINE);
    await expect(matter.getByText('Chưa gửi được, sẽ gửi lại khi có mạng')).toBeVisible();
    await expect(matter).toContainText('Nội dung được giữ trên máy này.');
    await leader.context().setOffline(false);
    await expect(matter.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible({ timeout: 20_000 });
    // What a lost network breaks is what this step is about.
    expect(broken.filter((what) => !what.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    broken.length = 0;
    await leader.reload();
    await openMatter(leader, GROUP.summary);
    await expect(pad).toHaveValue(NOTED + NOTED_OFFLINE);
  });

  await test.step('the leader concludes, with a task for each of two agencies', async () => {
    const matter = await openMatter(leader, GROUP.summary);
    await matter.getByRole('button', { name: 'Kết luận' }).tap();
    await matter.getByRole('button', { name: 'Lấy từ ghi chép' }).tap();
    await expect(matter.getByLabel(/^Kết luận của lãnh đạo/)).toHaveValue(NOTED + NOTED_OFFLINE);
    for (const [index, { typed, agency, content }] of TASKS.entries()) {
      await matter.getByRole('button', { name: 'Giao việc', exact: true }).tap();
      const task = matter.getByRole('group', { name: `Việc ${index + 1}`, exact: true });
      await find(task, 'Cơ quan thực hiện', typed, agency);
      await task.getByLabel('Hạn hoàn thành').fill(formatDay(addDays(today, 14)));
      await task.getByLabel('Nội dung việc').fill(content);
    }
    await conclude(matter, 'Ghi nhận, báo cáo lãnh đạo', 'Đại diện bảy hộ trình bày nguyện vọng có đất sản xuất trước khi di dời.');
    await matter.getByRole('link', { name: 'Biên bản', exact: true }).tap();
    await expect(leader.getByRole('main')).toContainText(NOTED);
  });

  await test.step('who denounces is heard without being named on any screen', async () => {
    await watch.follow(leader);
    await leader.goto('/hearings/today');
    const matter = await openMatter(leader, SECRET);
    await expect(matter).toContainText(SEALED_NAME);
    await matter.getByRole('button', { name: 'Bắt đầu' }).tap();
    await matter.getByRole('button', { name: 'Kết luận' }).tap();
    await watch.lookAt(leader);
    await conclude(matter, 'Giải thích, trả lời trực tiếp', 'Người tố cáo trình bày thêm về hai biên bản kiểm đếm.');
    await watch.lookAt(leader);
  });

  await test.step('one did not come; the sitting ends', async () => {
    const close = leader.getByRole('button', { name: 'Kết thúc buổi tiếp' });
    await expect(leader.getByText(/^Còn 1 vụ việc chưa tiếp xong/)).toBeVisible();
    const matter = await openMatter(leader, MISSING.summary);
    await matter.getByRole('button', { name: 'Vắng mặt' }).tap();
    const dialog = leader.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByRole('button', { name: 'Ghi không đến' }).click();
    await expect(matter).toContainText('Công dân không đến.');
    await close.tap();
    await expect(leader.getByText('Đã kết thúc buổi tiếp.')).toBeVisible();
    await expect(leader.getByText('Buổi tiếp đã kết thúc.')).toBeVisible();
    await expect(close).toHaveCount(0);
  });

  await test.step('the receptions are in the book, and the quarter counts them with the leaders', async () => {
    await head.goto(`/leader-days/${dayId}`);
    await expect(head.getByRole('main')).toContainText('Đã tiếp');
    await head.goto(`/receptions?from=${today}&to=${today}`);
    await expect(head.getByRole('row').filter({ hasText: SECRET }).first()).toContainText(SEALED_NAME);
    await expect(head.getByRole('row').filter({ hasText: GROUP.name }).first()).toContainText('Đột xuất của lãnh đạo');
    const after = await readReport(head, quarter);
    expect(growth(before, after, Object.keys(COUNTED))).toEqual(COUNTED);
    expect(after.checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  await test.step('the minutes are printed, of the denunciation too, and name nobody who is kept secret', async () => {
    const { hearings } = await read<HearingDayView>(head, hearingPaths.day(dayId));
    for (const hearing of hearings.filter(({ state }) => state === 'heard')) {
      await page.goto(`/hearings/${hearing.id}/minutes`);
      await page.getByRole('link', { name: 'Lập biên bản để in, ký' }).click();
      await expect(page.getByLabel('Trích yếu')).not.toHaveValue('');
      await page.getByRole('button', { name: 'Lưu và mở văn bản' }).click();
      const file = await saved(page, page.getByRole('link', { name: 'Tải .docx' }));
      const words = paragraphsOf(file).join('\n');
      if (hearing.sealed) watch.look('minutes', everythingIn(file));
      else expect(words).toContain(NOTED);
      expect(words).toContain(LEADER);
    }
    expect(await watch.end()).toEqual([]);
    expect(watch.answers).toBeGreaterThan(100);
  });
});
