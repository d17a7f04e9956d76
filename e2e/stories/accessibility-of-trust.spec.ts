import { type Page } from '@playwright/test';
import { type AccountPage, type OneTimePassword, accountPaths, proposeUsername } from '@tiepdan/identity/contract';
import { randomBytes } from 'node:crypto';
import { lookAt, lookAtAll, lookAtDialog } from '../support/accessibility';
import { enter } from '../support/accounts';
import { read, write } from '../support/office';
import { openFully } from '../support/pages';
import { accountButton, select } from '../support/screen';
import { expect, test } from '../support/story';

/** An account of the demo by its username: where its page is. */
async function accountOf(page: Page, username: string): Promise<string> {
  const found = (await read<AccountPage>(page, `${accountPaths.list}?q=${username}`)).items.find((account) => account.username === username);
  if (!found) throw new Error(`the demo has no account ${username}`);
  return `/admin/accounts/${found.id}`;
}

const pressed = (page: Page, name: string | RegExp) => () => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const fromMenu = (page: Page, name: string) => async () => {
  await page.getByRole('button', { name: 'Việc khác' }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('Tài khoản và vai trò: mọi trang, mọi hộp thoại đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(240_000);
  await signIn(page, 'quantri');
  const account = await accountOf(page, 'xulydon');
  await lookAtAll(page, [
    { name: 'accounts', address: '/admin/accounts?state=all' },
    { name: 'no account', address: '/admin/accounts?q=khong-ai-co-ten-nay' },
    { name: 'account', address: account },
    { name: 'own account', address: await accountOf(page, 'quantri') },
    { name: 'import', address: '/admin/accounts/import' },
    { name: 'password terms', address: '/admin/accounts/terms' },
    { name: 'signing in', address: '/admin/sign-in' },
    { name: 'roles', address: '/admin/roles' },
    { name: 'role', address: '/admin/roles/petition-officer' },
    { name: 'one’s own role', address: '/admin/roles/administrator' },
    { name: 'new role', address: '/admin/roles/new' },
    { name: 'comparing nothing', address: '/admin/roles/compare' },
    { name: 'comparing', address: '/admin/roles/compare?one=head&other=deputy' },
    { name: 'separations', address: '/admin/roles/separations' },
    { name: 'delegations of the office', address: '/admin/delegations' },
    { name: 'not permitted', address: '/petitions' },
  ]);
  await lookAtDialog(page, 'opening an account', '/admin/accounts', pressed(page, 'Lập tài khoản'));
  await lookAtDialog(page, 'correcting an account', account, pressed(page, 'Sửa'));
  await lookAtDialog(page, 'giving roles', account, pressed(page, 'Giao vai trò'));
  await lookAtDialog(page, 'a new password', account, fromMenu(page, 'Đặt lại mật khẩu'));
  await lookAtDialog(page, 'closing an account', account, fromMenu(page, 'Đóng tài khoản'));
  await lookAtDialog(page, 'copying a role', '/admin/roles/compiler', pressed(page, 'Sao chép…'));
  await test.step('a staff list that is wrong', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openFully(page, '/admin/accounts/import');
    await page.getByRole('textbox', { name: 'Danh sách cán bộ' }).fill('Hồ Văn Gỗ\tVăn thư\nMai Thị Lụa\tChuyên viên\t\tTrưởng phòng');
    await page.getByRole('button', { name: 'Kiểm tra danh sách' }).click();
    await expect(page.getByText('2 dòng sai')).toBeVisible();
    await lookAt(page, 'a staff list that is wrong');
  });
  await test.step('permissions in conflict', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openFully(page, '/admin/roles/petition-officer');
    await page.getByRole('checkbox', { name: 'Lập, sửa, khóa tài khoản; giao vai trò' }).check();
    await expect(page.getByRole('alert').filter({ hasText: 'người giao quyền' })).toBeVisible();
    await lookAt(page, 'permissions in conflict');
  });
});

test('Nhật ký, tài khoản của tôi, phạm vi xem: đạt WCAG 2.2 AA, sáng và tối', async ({ page, atAnotherDesk }) => {
  test.setTimeout(240_000);
  const auditor = await atAnotherDesk('kiemtra');
  await lookAtAll(auditor, [
    { name: 'audit', address: '/admin/audit' },
    { name: 'nothing in the audit', address: '/admin/audit?q=khong-co-ly-do-nay' },
    { name: 'how long the audit is kept', address: '/admin/audit/keeping' },
    { name: 'openings, by the auditor', address: '/openings' },
    { name: 'not permitted to the auditor', address: '/matters' },
  ]);
  await test.step('one entry and the chain', async () => {
    await auditor.emulateMedia({ colorScheme: 'light' });
    await openFully(auditor, '/admin/audit?group=sign-in');
    await auditor.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
    await expect(auditor.getByText('Chuỗi còn nguyên')).toBeVisible();
    await auditor.getByRole('button', { name: /^Mốc nhật ký/ }).click();
    await auditor.getByRole('row').nth(1).getByRole('button').click();
    await expect(auditor.getByRole('button', { name: 'Đóng chi tiết' })).toBeVisible();
    await expect(auditor.getByText('Mắt xích số').last()).toBeVisible();
    await lookAt(auditor, 'one entry');
  });
  const secretary = await atAnotherDesk('thuky');
  await lookAtAll(secretary, [
    { name: 'my account', address: '/account' },
    { name: 'my password', address: '/account/password' },
    { name: 'my delegations', address: '/account/delegations' },
    { name: 'not permitted to the secretary', address: '/admin/accounts' },
  ]);
  await lookAtDialog(secretary, 'delegating', '/account/delegations', async () => {
    await secretary.getByRole('button', { name: 'Ủy quyền', exact: true }).first().click();
    await select(secretary.getByRole('dialog'), 'Người làm thay', /Trần Thị Thu Hà/);
    await expect(secretary.getByRole('group', { name: 'Quyền giao cho người làm thay' })).toBeVisible();
  });
  await test.step('one’s own password, refused', async () => {
    await secretary.emulateMedia({ colorScheme: 'light' });
    await openFully(secretary, '/account/password');
    await secretary.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await expect(secretary.getByText('Một số ô chưa đúng').first()).toBeVisible();
    await lookAt(secretary, 'one’s own password, refused');
  });
  const head = await atAnotherDesk('truongban');
  await lookAtAll(head, [
    { name: 'the register of personal data', address: '/admin/privacy' },
    { name: 'how long records are kept', address: '/admin/privacy/retention' },
    { name: 'decisions to erase', address: '/admin/privacy/erasures' },
    { name: 'a decision to erase, being drafted', address: '/admin/privacy/erasures/new' },
    { name: 'roles, to who may not change them', address: '/admin/roles' },
    { name: 'one role, to who may not change it', address: '/admin/roles/head' },
    { name: 'separations, to who sets them', address: '/admin/roles/separations' },
    { name: 'delegations, to who makes them for others', address: '/admin/delegations' },
    { name: 'accounts, to who may not change them', address: '/admin/accounts' },
  ]);
  await test.step('one entry of the register of personal data', async () => {
    await head.emulateMedia({ colorScheme: 'light' });
    await openFully(head, '/admin/privacy');
    await head.getByRole('button', { name: /^Danh tính người tố cáo/ }).click();
    await expect(head.getByText('Để làm gì').filter({ visible: true })).toHaveCount(1);
    await lookAt(head, 'one entry of the register of personal data');
  });
  await lookAtDialog(head, 'delegating for somebody else', '/admin/delegations', () => head.getByRole('button', { name: 'Lập ủy quyền' }).first().click());
  await lookAtAll(await atAnotherDesk('donvi'), [{ name: 'a unit that reports', address: '/inbox/returns' }]);
  const inspector = await atAnotherDesk('thanhtra');
  await lookAtDialog(inspector, 'choosing an office below', '/desk', async () => {
    await accountButton(inspector).click();
    await inspector.getByRole('menuitem', { name: 'Xem cơ quan cấp dưới' }).click();
  });
  await test.step('signing in, refused', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill('khong.co.ai');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('một mật khẩu nào đó');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(/\S/);
    await lookAt(page, 'signing in, refused');
  });
});

test('Mật khẩu do người quản trị đặt: trang đổi mật khẩu khi đăng nhập đạt WCAG 2.2 AA, vừa điện thoại', async ({ page, signIn, openDesk }) => {
  await signIn(page, 'quantri');
  const name = 'Hoàng Thị Chìa';
  const details = { fullName: name, username: `${proposeUsername(name)}.${randomBytes(2).toString('hex')}`, position: 'Văn thư', unit: null, email: null, phone: null };
  const made = await write<OneTimePassword>(page, accountPaths.list, { ...details, roles: ['reception-officer'], agencyId: null });
  const telephone = await openDesk({ viewport: { width: 390, height: 844 } });
  await enter(telephone, made.username, made.password);
  await telephone.emulateMedia({ colorScheme: 'light' });
  await openFully(telephone, '/desk');
  await expect(telephone.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' })).toBeVisible();
  expect(await telephone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await lookAt(telephone, 'a password that is to be changed');
});

test('Trên điện thoại, đăng nhập và tài khoản của tôi không phải cuộn ngang', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const noWider = async (name: string) => expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await noWider('signing in');
  await signIn(page, 'photruongban');
  for (const address of ['/account', '/account/password', '/account/delegations']) {
    await openFully(page, address);
    await noWider(address);
  }
  await openFully(page, '/account');
  await page.getByRole('button', { name: 'Cài đặt mã xác thực' }).click();
  await expect(page.getByRole('img', { name: 'Mã QR của khóa xác thực' })).toBeVisible();
  await noWider('setting up a second factor');
});
