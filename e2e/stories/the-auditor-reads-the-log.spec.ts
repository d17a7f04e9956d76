import { auditPaths } from '@tiepdan/audit/contract';
import { sealingPaths, type OpenedIdentity } from '@tiepdan/citizen/contract';
import { identityPaths } from '@tiepdan/identity/contract';
import { petitionPaths, type PetitionPage, type PetitionView } from '@tiepdan/petition/contract';
import { openAccount } from '../support/accounts';
import { everythingIn } from '../support/archive';
import { read, write } from '../support/office';
import { saved } from '../support/papers';
import { select } from '../support/screen';
import { expect, test } from '../support/story';

const REASON = 'Đối chiếu chữ ký trong đơn theo yêu cầu của cơ quan điều tra';
const OPENED = 'Mở danh tính được giữ bí mật';

test('Nhật ký hệ thống: tìm một lần mở danh tính, xem vì sao, xuất Excel, kiểm tra chuỗi', async ({ page, signIn, atAnotherDesk, atAnEmptyDesk }) => {
  test.setTimeout(120_000);
  const keeper = await atAnotherDesk('quantri');
  const { fullName, username } = await openAccount(keeper, page, 'Lê Hoàng Thiên Lý', ['auditor']);

  const name = await test.step('the head opens the identity of somebody who denounced', async () => {
    const head = await atAnotherDesk('truongban');
    const { items } = await read<PetitionPage>(head, `${petitionPaths.list}?kind=denunciation&status=active&limit=50`);
    for (const { id } of items) {
      const { senders } = await read<PetitionView>(head, petitionPaths.one(id));
      const sealedId = senders[0]?.sealedId;
      if (sealedId) return (await write<OpenedIdentity>(head, sealingPaths.open(sealedId), { reason: REASON })).person?.fullName ?? '';
    }
    throw new Error('the demo has no sealed identity');
  });

  const row = page.getByRole('row').filter({ hasText: REASON });
  await test.step('the auditor finds it by the reason, and nobody’s name in it', async () => {
    await page.goto('/admin/audit');
    await expect(page.getByRole('table', { name: /^Nhật ký hệ thống/ })).toBeVisible();
    await select(page, 'Nhóm việc', 'Xem dữ liệu cần giữ kín');
    await page.getByLabel('Số của dòng, hoặc lý do').fill('theo yêu cầu của cơ quan điều tra');
    await expect(row.first()).toContainText('Phạm Đức Toàn');
    await row.first().getByRole('button', { name: OPENED }).click();
    const panel = page.getByRole('complementary', { name: OPENED });
    await expect(panel).toContainText('Khớp với chuỗi nhật ký');
    await expect(panel).toContainText(REASON);
    await expect(panel).toContainText(/Trình duyệt/);
    await expect(page.getByText(name)).toHaveCount(0);
    await panel.getByRole('button', { name: 'Mọi việc của người này' }).click();
    await expect(page).toHaveURL(/person=/);
  });
  await test.step('which record it was the auditor is told; the record itself stays shut', async () => {
    expect((await page.request.get(petitionPaths.list)).status()).toBe(403);
    await page.goto('/petitions');
    await expect(page.getByText(/chưa được giao/)).toBeVisible();
  });
  await test.step('what the filters leave goes out as a sheet, and that is noted too', async () => {
    await page.goto(`/admin/audit?q=${encodeURIComponent(REASON)}`);
    await expect(row.first()).toBeVisible();
    const sheet = everythingIn(await saved(page, page.getByRole('button', { name: 'Xuất Excel' })));
    expect(sheet).toContain(REASON);
    expect(sheet).not.toContain(name);
    await page.goto(`/admin/audit?person=${encodeURIComponent(fullName)}&group=export`);
    await expect(page.getByRole('row').filter({ hasText: 'Xuất nhật ký hệ thống' }).first()).toBeVisible();
  });
  await test.step('signing in, an account made and its first password are there as well', async () => {
    for (const [query, words] of [
      [`person=${encodeURIComponent(fullName)}&group=sign-in`, 'Đăng nhập'],
      ['group=account', 'Tài khoản:'],
    ] as const) {
      await page.goto(`/admin/audit?${query}`);
      await expect(page.getByRole('button', { name: words }).first()).toBeVisible();
    }
    const stranger = await atAnEmptyDesk();
    await stranger.request.post(identityPaths.session, { data: { username, password: 'một mật khẩu nào đó' } });
    await page.goto(`/admin/audit?person=${encodeURIComponent(fullName)}`);
    await expect(page.getByRole('button', { name: 'Đăng nhập không được' }).first()).toBeVisible();
  });
  await test.step('the chain is gone over, and it is whole', async () => {
    await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
    await expect(page.getByText('Chuỗi còn nguyên')).toBeVisible();
    await page.getByRole('button', { name: /^Mốc nhật ký/ }).click();
    await expect(page.getByRole('button', { name: 'Tải mốc nhật ký (.txt)' })).toBeVisible();
  });
  await test.step('who writes no log entry can change none: there is no way to', async () => {
    for (const method of ['put', 'patch', 'delete'] as const) expect([403, 404, 405]).toContain((await page.request[method](auditPaths.one('1'))).status());
  });
  await signIn(keeper, 'quantri');
  expect((await keeper.request.get(auditPaths.list)).status(), 'who keeps accounts does not check the log').toBe(403);
});
