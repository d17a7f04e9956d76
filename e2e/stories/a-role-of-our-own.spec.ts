import { documentPaths } from '@tiepdan/document/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { CSRF } from '@tiepdan/identity/contract';
import { defineRole, openAccount } from '../support/accounts';
import { today } from '../support/office';
import { expect, test } from '../support/story';

const REASON = 'Việc vào sổ giao về một đầu mối';

test('Vai trò: bớt một quyền thì mất nút và máy chủ từ chối ngay; quyền trái nhau không giao được; hoàn tác', async ({ page, signIn, atAnEmptyDesk }) => {
  test.setTimeout(120_000);
  await signIn(page, 'quantri');
  // A role that only this story's colleague has: what is withdrawn here is missed at no other desk.
  const role = await defineRole(page, 'Cán bộ văn thư', { like: 'petition-officer' });
  const officer = await atAnEmptyDesk();
  await openAccount(page, officer, 'Ngô Thị Bích Trâm', [role.key]);
  const registering = async () => {
    const token = (await officer.context().cookies()).find(({ name }) => name === CSRF.cookie)?.value ?? '';
    // Nothing in it is right, so that nothing is written: who may not is refused before anything is read.
    return (await officer.request.post(petitionPaths.list, { data: { receivedOn: await today(officer) }, headers: { [CSRF.header]: token } })).status();
  };
  const offered = officer.getByRole('button', { name: 'Ghi nhận' });
  const entry = officer.getByRole('menuitem', { name: 'Đơn', exact: true });

  await test.step('the officer may register', async () => {
    await officer.goto('/petitions');
    await offered.click();
    await expect(entry).toBeVisible();
    await officer.keyboard.press('Escape');
    expect(await registering()).toBe(400);
  });
  await test.step('the administrator takes the permission out of the role', async () => {
    await page.goto('/admin/roles');
    await page.getByRole('link', { name: role.name }).click();
    await expect(page.getByRole('heading', { level: 1, name: role.name })).toBeVisible();
    await expect(page.getByText('Ngô Thị Bích Trâm')).toBeVisible();
    await page.getByLabel('Tìm quyền').fill('vao so don');
    await page.getByRole('checkbox', { name: 'Vào sổ đơn', exact: true }).uncheck();
    await expect(page.getByText('bớt 1 quyền')).toBeVisible();
    await page.getByRole('textbox', { name: 'Lý do' }).fill(REASON);
    await page.getByRole('button', { name: 'Lưu vai trò' }).click();
    await expect(page.getByText(/Đã lưu vai trò/)).toBeVisible();
    await expect(page.getByText(REASON).first()).toBeVisible();
  });
  await test.step('at once the officer is offered it no more, and refused', async () => {
    expect(await registering()).toBe(403);
    await officer.reload();
    await offered.click();
    await expect(officer.getByRole('menuitem').first()).toBeVisible();
    await expect(entry).toHaveCount(0);
    await officer.keyboard.press('Escape');
    await officer.goto('/petitions/new');
    await expect(officer.getByText('Đồng chí chưa được giao quyền “Vào sổ đơn”.')).toBeVisible();
  });
  await test.step('put back by one press, it is there again', async () => {
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByRole('checkbox', { name: 'Vào sổ đơn', exact: true })).toBeChecked();
    await expect.poll(registering).toBe(400);
    await officer.goto('/petitions/new');
    await expect(officer.getByRole('heading', { level: 1, name: 'Vào sổ đơn' })).toBeVisible();
  });
  await test.step('who works on matters is not given the keeping of accounts, and is told why', async () => {
    await page.getByLabel('Tìm quyền').fill('tai khoan');
    await page.getByRole('checkbox', { name: /^(Lập|Quản lý).*tài khoản/ }).first().check();
    await expect(page.getByRole('alert').filter({ hasText: 'người giao quyền không được tự xem, xử lý vụ việc.' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lưu vai trò' })).toBeDisabled();
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'người giao quyền' })).toHaveCount(0);
  });
  await test.step('no role of one’s own is changed by oneself', async () => {
    await page.goto('/admin/roles/administrator');
    await expect(page.getByText(/Đồng chí đang giữ vai trò này nên chỉ xem được/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lưu vai trò' })).toHaveCount(0);
    await expect(page.getByRole('checkbox').first()).toBeDisabled();
  });
  expect((await officer.request.get(documentPaths.list)).status(), 'the rest of the role is as it was').toBe(200);
});
