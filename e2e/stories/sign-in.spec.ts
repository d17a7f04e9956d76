import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { accountButton } from '../support/screen';
import { expect, test } from '../support/story';

test('Đăng nhập: sai mật khẩu, rồi đúng, và trở lại đúng trang đang cần', async ({ page }) => {
  await test.step('a page of the office asks who one is', async () => {
    await page.goto('/petitions?eligibility=pending');
    await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
    await expect(page).toHaveTitle('Đăng nhập – Tiếp Dân');
  });
  await test.step('a wrong password is told in a sentence that gives nothing away', async () => {
    await page.getByLabel('Tên đăng nhập').fill('lanhdao');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu chưa đúng.');
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('lanhdao');
  });
  await test.step('the right one leads where one was going', async () => {
    await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Đơn thư' })).toBeVisible();
    await expect(page).toHaveURL(/\/petitions\?eligibility=pending$/);
  });
  await test.step('signing out closes the office again', async () => {
    await accountButton(page).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
    expect((await page.request.get('/api/desk')).status()).toBe(401);
  });
});

test('Phiên làm việc hết giữa chừng: nội dung đang gõ còn nguyên', async ({ page, signIn }) => {
  const told = 'Bà con phản ánh xe chở đá chạy ban đêm, đề nghị lập chốt kiểm tra tải trọng.';
  await signIn(page, 'tiepdan');
  await page.goto('/receptions/new');
  await page.getByRole('combobox', { name: 'Người đến' }).fill('nguyen van binh');
  // The last thing the form asks for by itself is the person's matters; once they are here, nothing but saving meets the end of the session.
  const offered = page.waitForResponse((answer) => answer.url().includes('/api/matters?citizenId=') && answer.url().endsWith('limit=8'));
  await page.getByRole('option', { name: /Nguyễn Văn Bình · 1964/ }).click();
  await expect(page.getByRole('group', { name: 'Vụ việc đã chọn' })).toBeVisible();
  await page.getByLabel('Nội dung trình bày').fill(told);
  await page.getByRole('radio', { name: 'Giải thích, trả lời trực tiếp' }).check();

  await test.step('the session ends; saving leads to signing in', async () => {
    await offered;
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  });
  await test.step('afterwards the form is as it was left', async () => {
    await page.getByLabel('Tên đăng nhập').fill('tiepdan');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Lượt tiếp mới' })).toBeVisible();
    await expect(page.getByLabel('Nội dung trình bày')).toHaveValue(told);
    await expect(page.getByRole('radio', { name: 'Giải thích, trả lời trực tiếp' })).toBeChecked();
    await expect(page.getByRole('group', { name: 'Vụ việc đã chọn' })).toBeVisible();
  });
  await test.step('a draft no longer wanted goes with one press', async () => {
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
    await expect(page.getByLabel('Nội dung trình bày')).toHaveValue('');
  });
});
