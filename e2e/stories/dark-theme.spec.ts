import { type Page } from '@playwright/test';
import { accountButton } from '../support/screen';
import { expect, test } from '../support/story';

/** How light the page's ground is, from 0 to 255. */
const lightness = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const paint = document.createElement('canvas').getContext('2d');
    if (!paint) throw new Error('no canvas');
    paint.fillStyle = getComputedStyle(document.body).backgroundColor;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return Math.round((red + green + blue) / 3);
  });

test('Giao diện tối: chọn một lần, máy này nhớ', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/desk');
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
  expect(await lightness(page)).toBeGreaterThan(200);

  await test.step('the account menu offers it', async () => {
    await accountButton(page).click();
    await page.getByRole('menuitemradio', { name: 'Giao diện: Tối' }).click();
    await expect.poll(() => lightness(page)).toBeLessThan(60);
  });
  await test.step('it is there again after a reload', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
    expect(await lightness(page)).toBeLessThan(60);
  });
  await test.step('left to the machine, it follows the machine', async () => {
    await accountButton(page).click();
    await page.getByRole('menuitemradio', { name: 'Giao diện: Theo máy' }).click();
    await expect.poll(() => lightness(page)).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => lightness(page)).toBeLessThan(60);
  });
});
