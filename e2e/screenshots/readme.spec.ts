import { type Page } from '@playwright/test';
import { DEMO_STORY } from '@tiepdan/migrations/seeds';
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
