import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { deskPaths } from '@tiepdan/desk/contract';
import { statisticsPaths } from '@tiepdan/statistics/contract';
import { everythingIn } from '../support/archive';
import { currentQuarter } from '../support/office';
import { find, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

/** A name that nobody else in the demo has, so that finding it anywhere means it leaked. */
const DENOUNCER = { fullName: 'Lò Thị Xuyến Chi', address: 'Bản Pa Cốp, xã Quảng Lĩnh' };
/** Why the head looks. */
const REASON = 'Đối chiếu với giấy biên nhận người tố cáo đã nộp';
const SUMMARY = 'Tố cáo cán bộ địa chính xã Quảng Lĩnh nhận tiền khi làm thủ tục tách thửa';

test('Tố cáo: danh tính người tố cáo được giữ bí mật ở mọi nơi', async ({ page, signIn, atAnotherDesk }) => {
  await signIn(page, 'tiepdan');
  const quarter = await currentQuarter(page);
  const hidden = async (where: string) => {
    await expect(page.getByRole('main'), where).not.toContainText(DENOUNCER.fullName);
    await expect(page.getByRole('main'), where).not.toContainText(DENOUNCER.address);
  };

  const number = await test.step('a denunciation is logged, and the form says what that means', async () => {
    await page.goto('/receptions/new');
    await writeNewPerson(page, 'Người đến', DENOUNCER);
    await page.getByRole('button', { name: 'Vụ việc mới' }).click();
    await page.getByRole('radio', { name: 'Tố cáo' }).check();
    await expect(page.getByRole('status').filter({ hasText: 'Danh tính người tố cáo được giữ bí mật' })).toBeVisible();
    await find(page, 'Lĩnh vực', 'cong vu', 'Thực hiện nhiệm vụ, công vụ');
    await page.getByLabel('Tóm tắt vụ việc').fill(SUMMARY);
    await page.getByLabel('Nội dung trình bày').fill('Người đến trình bày đã đưa tiền hai lần, có giấy biên nhận.');
    await page.getByRole('radio', { name: 'Nhận đơn' }).check();
    await page.getByLabel('Tóm tắt nội dung đơn').fill(SUMMARY);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name: /^Lượt tiếp số / });
    await expect(heading).toBeVisible();
    return (await heading.innerText()).replace('Lượt tiếp số ', '');
  });
  const record = new URL(page.url()).pathname;

  await test.step('the record no longer shows the name, not even to who wrote it', async () => {
    await expect(page.getByRole('main')).toContainText(SEALED_NAME);
    await hidden('record');
    await page.getByRole('link', { name: /^Đơn số / }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: /^Đơn số / })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(SEALED_NAME);
    await hidden('petition');
  });

  await test.step('nor do the books, the desk and the search', async () => {
    await page.goto('/receptions');
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText(SEALED_NAME);
    await hidden('reception book');
    await page.goto('/petitions?kind=denunciation');
    await expect(page.getByRole('row').filter({ hasText: SUMMARY })).toContainText(SEALED_NAME);
    await hidden('petition book');
    await page.goto('/desk');
    await expect(page.getByRole('region', { name: 'Lượt tiếp hôm nay' })).toContainText(number);
    await hidden('desk');
    await page.goto(`/search?q=${encodeURIComponent(DENOUNCER.fullName)}`);
    await expect(page.getByText('Không tìm thấy gì').first()).toBeVisible();
    const found = await (await page.request.get(`${deskPaths.search}?q=${encodeURIComponent(DENOUNCER.fullName)}`)).text();
    expect(found).not.toContain(DENOUNCER.fullName);
  });

  await test.step('nor the list behind a number, nor the two files', async () => {
    await page.goto(`/reports/section-4?period=${quarter}&view=table&indicator=I09`);
    await expect(page.getByRole('complementary')).toContainText(SUMMARY);
    await hidden('records behind I09');
    for (const path of [statisticsPaths.docx, statisticsPaths.xlsx]) {
      const file = await page.request.get(`${path}?period=${quarter}`);
      expect(file.status(), path).toBe(200);
      expect(everythingIn(await file.body()), path).not.toContain(DENOUNCER.fullName);
    }
  });

  await test.step('this computer keeps no draft of it', async () => {
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain(DENOUNCER.fullName);
  });

  await test.step('the head of the Board reads the same mask, and opens the name with a reason that stays written down', async () => {
    const head = await atAnotherDesk('truongban');
    await head.goto(record);
    await expect(head.getByRole('main')).toContainText(SEALED_NAME);
    await expect(head.getByRole('main')).not.toContainText(DENOUNCER.fullName);
    await head.getByRole('button', { name: /^Mở danh tính/ }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel('Lý do mở').fill(REASON);
    await dialog.getByRole('button', { name: 'Mở danh tính' }).click();
    await expect(dialog).toContainText(DENOUNCER.fullName);
    await expect(dialog.getByRole('timer')).toContainText('giây');
    await dialog.getByRole('button', { name: 'Che lại ngay' }).click();
    await expect(head.locator('body')).not.toContainText(DENOUNCER.fullName);
    await head.goto('/openings');
    const entry = head.getByRole('row').filter({ hasText: REASON });
    await expect(entry).toContainText(`Lượt tiếp số ${number}`);
    await expect(head.getByRole('main')).not.toContainText(DENOUNCER.fullName);
  });
});
