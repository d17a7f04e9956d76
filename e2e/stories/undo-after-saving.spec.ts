import { find, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

test('Ghi nhầm một lượt tiếp: hoàn tác ngay sau khi lưu', async ({ page, signIn }) => {
  const told = 'Ghi nhầm người, cần hoàn tác.';
  await signIn(page, 'truongban');
  await page.goto('/receptions/new');
  await writeNewPerson(page, 'Người đến', { fullName: 'Mạc Thị Nhầm', address: 'Tổ 2, phường Bắc Gia Sơn' });
  await page.getByRole('button', { name: 'Vụ việc mới' }).click();
  await page.getByRole('radio', { name: 'Kiến nghị, phản ánh' }).check();
  await find(page, 'Lĩnh vực', 'giao thong', /giao thông/i);
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
