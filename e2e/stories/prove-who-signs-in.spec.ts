import { TOTP } from 'otpauth';
import { lookAt } from '../support/accessibility';
import { type SignInTermsView, signInTermPaths } from '@tiepdan/identity/contract';
import { defineRole, openAccount } from '../support/accounts';
import { read, write } from '../support/office';
import { accountButton } from '../support/screen';
import { expect, test } from '../support/story';

const CODE = /^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/;

test('Mã xác thực: cài đặt, đăng nhập hai bước, mã khôi phục, rồi tắt', async ({ page, atAnotherDesk }) => {
  // An account of its own: a second factor would shut out the stories told beside this one.
  const colleague = await openAccount(await atAnotherDesk('quantri'), page, 'Sầm Thị Ngân Mã', ['auditor']);
  let secret = '';
  let codes: string[] = [];
  // A code that came before is never taken again: the first is of now, the second of the step to come, so that neither grows old on its way.
  const code = (steps = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  const again = async () => {
    await accountButton(page).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').fill(colleague.username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(colleague.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Xác thực hai bước' })).toBeVisible();
  };

  await test.step('one’s own account offers a second factor', async () => {
    await page.goto('/');
    await accountButton(page).click();
    await page.getByRole('menuitem', { name: 'Tài khoản của tôi' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' })).toBeVisible();
    await expect(page.getByText('Phiên này')).toBeVisible();
    await page.getByRole('button', { name: 'Cài đặt mã xác thực' }).click();
    await expect(page.getByRole('img', { name: 'Mã QR của khóa xác thực' })).toBeVisible();
    secret = (await page.locator('.secret-text code').innerText()).replaceAll(' ', '');
    await lookAt(page, 'setting up');
  });
  await test.step('its first code puts it in force and gives recovery codes', async () => {
    await page.getByLabel('Nhập 6 chữ số ứng dụng đang hiện:').fill(code());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Mã khôi phục' })).toBeVisible();
    codes = await page.locator('.codes code').allInnerTexts();
    expect(codes).toHaveLength(10);
    for (const each of codes) expect(each).toMatch(CODE);
    await lookAt(page, 'recovery codes');
    await page.getByRole('button', { name: 'Đã cất, tiếp tục' }).click();
    await expect(page.getByText('Đang dùng')).toBeVisible();
  });
  await test.step('from now on the password alone opens nothing', async () => {
    await again();
    await expect(page.getByLabel('Mã xác thực')).toBeFocused();
    expect((await page.request.get('/api/accounts')).status()).toBe(403);
    await lookAt(page, 'the code');
    await page.goto('/account');
    await expect(page.getByRole('heading', { level: 1, name: 'Xác thực hai bước' })).toBeVisible();
    await page.getByLabel('Mã xác thực').fill('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Mã chưa đúng');
    await page.getByLabel('Mã xác thực').fill(code(1));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' })).toBeVisible();
  });
  await test.step('a recovery code is good once', async () => {
    await again();
    await page.getByRole('button', { name: 'Dùng mã khôi phục' }).click();
    await page.getByLabel('Mã khôi phục').fill(codes[0] ?? '');
    await page.keyboard.press('Enter');
    await expect(accountButton(page)).toBeVisible();
    await page.goto('/account');
    await expect(page.getByText('Còn 9 mã khôi phục')).toBeVisible();
  });
  await test.step('it is switched off where nobody asks for it', async () => {
    await page.getByRole('button', { name: 'Tắt mã xác thực' }).click();
    await expect(page.getByText('Chưa cài đặt')).toBeVisible();
  });
});

test('Cơ quan đòi mã xác thực ở một vai trò: người giữ vai trò cài đặt xong mới vào được, trên điện thoại cũng vậy', async ({ page, signIn, openDesk }) => {
  await signIn(page, 'quantri');
  const role = await defineRole(page, 'Tổng hợp có mã', { like: 'compiler' });
  const telephone = await openDesk({ viewport: { width: 390, height: 844 }, colorScheme: 'light' });
  await openAccount(page, telephone, 'Hồ Thị Khóa', [role.key]);
  const asked = async (change: (roles: readonly string[]) => readonly string[]) => {
    const { version, idleMinutes, wholeHours, secondFactorRoles, providerFactor } = await read<SignInTermsView>(page, signInTermPaths.terms);
    await write(page, signInTermPaths.terms, { version, idleMinutes, wholeHours, providerFactor, secondFactorRoles: change(secondFactorRoles) }, 'PUT');
  };
  await asked((roles) => [...roles, role.key]);
  try {
    await telephone.goto('/account');
    await expect(telephone.getByRole('heading', { level: 1, name: 'Cài đặt mã xác thực' })).toBeVisible();
    await telephone.getByRole('button', { name: 'Cài đặt mã xác thực' }).click();
    await expect(telephone.getByRole('img', { name: 'Mã QR của khóa xác thực' })).toBeInViewport({ ratio: 1 });
    await expect(telephone.getByLabel('Nhập 6 chữ số ứng dụng đang hiện:')).toBeFocused();
    expect(await telephone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await lookAt(telephone, 'setting up before anything else');
    const secret = (await telephone.locator('.secret-text code').innerText()).replaceAll(' ', '');
    await telephone.getByLabel('Nhập 6 chữ số ứng dụng đang hiện:').fill(new TOTP({ secret }).generate());
    await telephone.keyboard.press('Enter');
    await expect(telephone.getByRole('heading', { name: 'Mã khôi phục' })).toBeVisible();
    await telephone.getByRole('button', { name: 'Đã cất, tiếp tục' }).click();
    await expect(telephone.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' })).toBeVisible();
  } finally {
    await asked((roles) => roles.filter((key) => key !== role.key));
  }
});

test('Cách đăng nhập: cơ quan tự đặt, và lấy lại được', async ({ page, signIn }) => {
  await signIn(page, 'quantri');
  await page.goto('/admin/sign-in');
  await expect(page.getByRole('heading', { level: 1, name: 'Cách đăng nhập' })).toBeVisible();
  await expect(page.getByLabel('Hết phiên khi không thao tác')).toHaveValue('60');
  await lookAt(page, 'terms');
  await page.getByLabel('Hết phiên khi không thao tác').fill('90');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã lưu cách đăng nhập.')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByLabel('Hết phiên khi không thao tác')).toHaveValue('60');
});
