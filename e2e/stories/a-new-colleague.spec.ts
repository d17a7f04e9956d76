import { type Page } from '@playwright/test';
import { deskPaths } from '@tiepdan/desk/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { TOTP } from 'otpauth';
import { accountButton, focusIn } from '../support/screen';
import { expect, test } from '../support/story';

const PERSON = { fullName: 'Trịnh Thị Mộc Miên', position: 'Chuyên viên xử lý đơn', role: 'Cán bộ xử lý đơn' } as const;
const PASSWORD = 'chuồn chuồn đậu cành tre';
/** On every list of passwords that got out. */
const LEAKED = '1qaz2wsx3edc';

const signingIn = async (page: Page, username: string, password: string) => {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
};
const ownMenu = async (page: Page, entry: string) => {
  await accountButton(page).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

test('Đồng nghiệp mới: mật khẩu dùng một lần, đổi mật khẩu, mã xác thực, phiên đăng nhập', async ({ page, signIn, atAnEmptyDesk }) => {
  test.setTimeout(120_000);
  const given = await test.step('the administrator opens an account and is shown a password once', async () => {
    await signIn(page, 'quantri');
    await page.goto('/admin/accounts');
    await page.getByRole('button', { name: 'Lập tài khoản', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByLabel('Họ và tên').fill(PERSON.fullName);
    await expect(dialog.getByLabel('Tên đăng nhập')).toHaveValue('trinh.thi.moc.mien');
    await dialog.getByLabel('Chức vụ').fill(PERSON.position);
    await dialog.getByRole('checkbox', { name: PERSON.role }).check();
    await expect(dialog.getByText(/Không giao cùng “Cán bộ xử lý đơn”: người giao quyền không được tự xem/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Lập tài khoản' }).click();
    const password = await page.locator('[data-name="password"]').innerText();
    await page.getByRole('button', { name: 'Đã ghi lại, đóng' }).click();
    await expect(page.getByRole('heading', { level: 1, name: PERSON.fullName })).toBeVisible();
    await expect(page.getByText('Chưa đăng nhập lần nào').first()).toBeVisible();
    await expect(page.getByText(password)).toHaveCount(0);
    return { username: 'trinh.thi.moc.mien', password };
  });

  const desk = await atAnEmptyDesk();
  await test.step('it opens nothing but the change of it, and poor passwords are refused in words', async () => {
    await desk.goto('/petitions');
    await signingIn(desk, given.username, given.password);
    await expect(desk.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' })).toBeVisible();
    expect((await desk.request.get(petitionPaths.list)).status()).toBe(403);
    await desk.getByLabel('Mật khẩu dùng một lần', { exact: true }).fill(given.password);
    const chosen = desk.getByLabel('Mật khẩu mới', { exact: true });
    for (const [poor, words] of [
      ['ngắn', 'Còn thiếu 8 ký tự.'],
      [LEAKED, 'đã bị lộ'],
      [`${PERSON.fullName} 1990`, 'họ tên'],
    ] as const) {
      await chosen.fill(poor);
      await expect(desk.getByRole('status').filter({ hasText: words })).toBeVisible();
    }
    await chosen.fill(LEAKED);
    await desk.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await expect(desk.getByRole('alert').filter({ hasText: 'đã bị lộ' }).first()).toBeVisible();
    await chosen.fill(PASSWORD);
    await desk.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Đơn thư' }), 'on to where one was going').toBeVisible();
  });

  let secret = '';
  let codes: string[] = [];
  // A code that came before is never taken again: the first is of now, the second of the step to come, so that neither grows old on its way.
  const code = (steps = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  await test.step('a second factor is set up', async () => {
    await ownMenu(desk, 'Tài khoản của tôi');
    await desk.getByRole('button', { name: 'Cài đặt mã xác thực' }).click();
    secret = (await desk.locator('.secret-text code').innerText()).replaceAll(' ', '');
    await desk.getByLabel('Nhập 6 chữ số ứng dụng đang hiện:').fill(code());
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { name: 'Mã khôi phục' })).toBeVisible();
    codes = await desk.locator('.codes code').allInnerTexts();
    await desk.getByRole('button', { name: 'Đã cất, tiếp tục' }).click();
    await ownMenu(desk, 'Đăng xuất');
  });
  await test.step('in again with the code, and at another computer with a recovery code', async () => {
    await signingIn(desk, given.username, PASSWORD);
    await desk.getByLabel('Mã xác thực').fill(code(1));
    await desk.keyboard.press('Enter');
    await expect(accountButton(desk)).toBeVisible();
  });
  const other = await atAnEmptyDesk();
  await test.step('each sees the other, and one ends it from afar', async () => {
    await other.goto('/petitions');
    await signingIn(other, given.username, PASSWORD);
    await other.getByRole('button', { name: 'Dùng mã khôi phục' }).click();
    await other.getByLabel('Mã khôi phục').fill(codes[0] ?? '');
    await other.keyboard.press('Enter');
    await expect(other.getByRole('heading', { level: 1, name: 'Đơn thư' })).toBeVisible();
    await desk.goto('/account');
    await expect(desk.getByText('Còn 9 mã khôi phục')).toBeVisible();
    const sessions = desk.getByRole('region', { name: 'Phiên đăng nhập' });
    await expect(sessions.getByRole('listitem')).toHaveCount(2);
    await sessions.getByRole('button', { name: /^Kết thúc phiên / }).click();
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
    expect((await other.request.get(petitionPaths.list)).status()).toBe(401);
    await other.goto('/petitions');
    await expect(other.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  });

  await test.step('who opened the account sees that it is used, and no matter anywhere', async () => {
    await page.reload();
    await expect(page.getByText('Có dùng')).toBeVisible();
    const rooms = page.getByRole('navigation', { name: 'Các phần của phần mềm' });
    for (const room of ['Bàn làm việc', 'Đơn thư', 'Vụ việc', 'Công dân']) await expect(rooms.getByRole('link', { name: room, exact: true }), room).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    for (const address of ['/petitions', '/citizens', '/matters', '/search?q=dat', '/petitions/00000000-0000-7000-8000-000000000000']) {
      await page.goto(address);
      await expect(page.getByText(/chưa được giao/), address).toBeVisible();
    }
    for (const path of [petitionPaths.list, `${deskPaths.search}?q=dat`]) expect((await page.request.get(path)).status(), path).toBe(403);
  });
});
