import { type Page } from '@playwright/test';
import { DEMO_STORY } from '@tiepdan/migrations/seeds';
import { addDays } from '@tiepdan/platform/contract';
import { quarterOf } from '@tiepdan/statistics/contract';
import { fileURLToPath } from 'node:url';
import { Q4_2023 } from '../support/demo';
import { openFully } from '../support/pages';
import { expect, test } from '../support/story';

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: fileURLToPath(new URL(`../../docs/screenshots/${name}.png`, import.meta.url)), animations: 'disabled', caret: 'hide' });
}

test.beforeEach(async ({ page }) => page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' }));

test('section-4', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await openFully(page, `/reports/section-4?period=${Q4_2023.period}&indicator=I05`);
  await expect(page.getByRole('complementary')).toContainText(`Tổng cộng ${Q4_2023.matters} vụ việc`);
  await take(page, 'section-4');
});

test('reception-form', async ({ page, signIn }) => {
  const { fullName, birthYear } = DEMO_STORY.returningCitizen;
  await signIn(page, 'tiepdan');
  await openFully(page, '/receptions/new');
  await page.getByRole('combobox', { name: 'Người đến' }).fill('nguyen van binh');
  await page.getByRole('option', { name: new RegExp(`${fullName} · ${birthYear}`) }).click();
  await expect(page.getByRole('group', { name: 'Vụ việc đã chọn' })).toContainText('Lần thứ 3');
  await page.getByLabel('Nội dung trình bày').fill('Ông Bình hỏi kết quả kiểm đếm lại số cây cà phê trên thửa 112; UBND xã chưa trả lời theo phiếu chuyển.');
  await page.getByRole('radio', { name: 'Giải thích, trả lời trực tiếp' }).check();
  await take(page, 'reception-form');
});

test('desk', async ({ page, signIn }) => {
  await signIn(page, 'tiepdan');
  await openFully(page, '/desk');
  await expect(page.getByRole('region', { name: 'Lượt tiếp hôm nay' }).getByRole('listitem').first()).toBeVisible();
  await take(page, 'desk');
});

test('urging', async ({ page, signIn }) => {
  await signIn(page, 'xulydon');
  await openFully(page, '/forwarding/urging');
  await expect(page.getByRole('button', { name: /^Đôn đốc \d+ văn bản$/ })).toBeVisible();
  await take(page, 'urging');
});

test('template', async ({ page, signIn }) => {
  await signIn(page, 'truongban');
  await openFully(page, '/admin/templates/forwarding');
  await expect(page.locator('iframe')).toBeVisible();
  // The browser's own viewer of PDFs draws after it is there, and says nothing of it.
  await page.waitForTimeout(3000);
  await take(page, 'template');
});

test('inbox', async ({ page, signIn }) => {
  await signIn(page, 'coquan');
  await openFully(page, '/inbox');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await take(page, 'inbox');
});

test('schedule', async ({ page, signIn }) => {
  await signIn(page, 'truongban');
  await openFully(page, `/leader-days?month=${new Date().toISOString().slice(0, 7)}`);
  await expect(page.getByRole('heading', { level: 1, name: /^Lịch tiếp công dân tháng/ })).toBeVisible();
  await take(page, 'schedule');
});

test('sitting', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'lanhdao');
  await openFully(page, '/hearings/today');
  await expect(page.getByText('Việc luật yêu cầu')).toBeVisible();
  await take(page, 'sitting');
});

/** The last quarter that is over on the machine's day; the demo's own. */
const LAST_QUARTER = quarterOf(addDays(quarterOf(new Date().toISOString().slice(0, 10)).from, -1)).code ?? '';

const SAMPLE = `1. Quý IV năm 2023: từ ngày 15/9/2023 đến ngày 30/11/2023

Ban Tiếp công dân đã tiếp thường xuyên 40 lượt (lần đầu: 14 lượt, nhiều lần: 26 lượt), với 33 vụ việc, số công dân là 197 người. Tiếp 03 đoàn đông người, với 03 vụ việc; tổng số người 137 người; đoàn đông nhất 121 người.

Ban Tiếp công dân tiếp nhận, xử lý 196 đơn. Gồm: khiếu nại 07 đơn; tố cáo 11 đơn; kiến nghị, phản ánh 188 đơn.

2. Năm 2023: từ ngày 15/12/2022 đến ngày 30/11/2023

Ban Tiếp công dân đã tiếp thường xuyên 179 lượt (giảm 66 lượt), với tổng số 96 vụ việc (lần đầu: 62 lượt, nhiều lần: 107 lượt); tổng số công dân là 748 người (tăng 238 người); 92 vụ việc, gồm: lần đầu: 58 vụ việc; nhiều lần: 34 vụ việc.

Chủ tịch, các Phó Chủ tịch UBND tỉnh đã tiếp công dân định kỳ, đột xuất được 08 lượt, tổng số người: 138 người, với 08 vụ việc; có 03 vụ việc đoàn đông người, với số người là 77 người.`;

test('form', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await openFully(page, `/reports/forms/01-TCD?period=${LAST_QUARTER}`);
  await page.getByRole('grid').getByRole('link').first().waitFor();
  await take(page, 'form');
});

test('filing', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await openFully(page, `/reports/filings/units?period=${LAST_QUARTER}`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await take(page, 'filing');
});

test('narrative', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await openFully(page, `/reports/narratives?period=${LAST_QUARTER}`);
  await page.getByRole('link', { name: 'Mở báo cáo' }).first().click();
  await expect(page.getByText('I. TÌNH HÌNH KHIẾU NẠI, TỐ CÁO')).toBeVisible();
  await take(page, 'narrative');
});

test('scrutiny', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await openFully(page, '/reports/scrutiny');
  await page.getByLabel('Nội dung báo cáo').fill(SAMPLE);
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('mâu thuẫn');
  await take(page, 'scrutiny');
});

test('trends', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await openFully(page, '/reports/trends');
  await expect(page.locator('tiepdan-picture-chart svg').first()).toBeVisible();
  await take(page, 'trends');
});

test('roles', async ({ page, signIn }) => {
  await signIn(page, 'quantri');
  await openFully(page, '/admin/roles/petition-officer');
  await page.getByRole('checkbox', { name: 'Duyệt đề xuất xử lý' }).check();
  await expect(page.getByText('thêm 1 quyền')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, 'roles');
});

test('audit', async ({ page, signIn }) => {
  await signIn(page, 'kiemtra');
  await openFully(page, '/admin/audit?subject=petition');
  await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
  await expect(page.getByText('Chuỗi còn nguyên')).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('button').click();
  await expect(page.getByText('Mắt xích số').last()).toBeVisible();
  await take(page, 'audit');
});
