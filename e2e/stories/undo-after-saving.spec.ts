import { expect, test } from '../support/story';

test('Ghi nhầm một lượt tiếp: hoàn tác ngay sau khi lưu', async ({ page, signIn }) => {
  const told = 'Ghi nhầm người, cần hoàn tác.';
  await signIn(page, 'truongban');
  await page.goto('/receptions/new');
  await page.getByRole('combobox', { name: 'Người đến' }).fill('dang');
  // A person with exactly one matter gets it filled in; whether it is, is known once the answer is here.
  const matters = page.waitForResponse((answer) => answer.url().includes('/api/matters?citizenId=') && answer.url().endsWith('limit=2'));
  await page.getByRole('option', { name: /Khớp: tên/ }).first().click();
  const filledIn = (await (await matters).json()).total === 1;
  if (filledIn) await page.getByRole('button', { name: 'Đổi vụ việc' }).click();
  await page.getByRole('button', { name: 'Vụ việc mới' }).click();
  await page.getByRole('radio', { name: 'Kiến nghị, phản ánh' }).check();
  await page.getByRole('combobox', { name: 'Lĩnh vực' }).fill('giao thong');
  await page.getByRole('option', { name: /./ }).first().click();
  await page.getByLabel('Tóm tắt vụ việc').fill('Phản ánh mặt đường liên thôn bị sụt lún');
  await page.getByLabel('Nội dung trình bày').fill(told);
  await page.getByRole('radio', { name: 'Giải thích, trả lời trực tiếp' }).check();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const heading = page.getByRole('heading', { level: 1, name: /^Lượt tiếp số / });
  await expect(heading).toBeVisible();
  const number = (await heading.innerText()).replace('Lượt tiếp số ', '');

  await test.step('eight seconds long the message offers to take it back', async () => {
    await expect(page.getByText(`Đã ghi lượt tiếp số ${number}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
  });
  await test.step('one is back at the book, which no longer lists it', async () => {
    await expect(page.getByRole('table', { name: 'Sổ tiếp công dân' })).toBeVisible();
    await expect(page.getByRole('link', { name: `Lượt tiếp số ${number}`, exact: true })).toHaveCount(0);
  });
  await test.step('its number stays in the book, cancelled and counted nowhere', async () => {
    await page.goto('/receptions?status=cancelled');
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Đã hủy');
  });
});
