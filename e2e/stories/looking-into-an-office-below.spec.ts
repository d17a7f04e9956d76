import { CSRF, identityPaths, type SessionView } from '@tiepdan/identity/contract';
import { petitionPaths } from '@tiepdan/petition/contract';
import { lookAt } from '../support/accessibility';
import { read } from '../support/office';
import { accountButton, focusIn } from '../support/screen';
import { expect, test } from '../support/story';

const REASON = 'Kiểm tra việc tiếp công dân quý này theo kế hoạch';

test('Thanh tra xem cơ quan cấp dưới: thấy dải báo, không có nút ghi, về cơ quan mình', async ({ page, signIn, atAnotherDesk }) => {
  await signIn(page, 'thanhtra');
  const home = (await read<SessionView>(page, identityPaths.session)).office;
  const other = (await read<SessionView>(await atAnotherDesk('tiepdan2'), identityPaths.session)).office;
  const band = page.getByRole('status').filter({ hasText: 'Đang xem:' });

  await test.step('an office below is chosen, with a reason', async () => {
    await page.goto('/receptions');
    await accountButton(page).click();
    await page.getByRole('menuitem', { name: 'Xem cơ quan cấp dưới' }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByRole('radio', { name: other.name }).check();
    await dialog.getByRole('button', { name: 'Vào xem' }).click();
    await expect(dialog.getByText('Lý do xem').first()).toBeVisible();
    await dialog.getByLabel('Lý do xem').fill(REASON);
    await dialog.getByRole('button', { name: 'Vào xem' }).click();
    await expect(band).toContainText(other.name);
  });
  await test.step('the band stands on every page, and nothing offers to write', async () => {
    for (const address of ['/receptions', '/petitions', '/matters']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(band, address).toContainText(`${other.name} · chỉ xem`);
      await expect(page.getByRole('button', { name: 'Ghi nhận' }), address).toHaveCount(0);
    }
    await lookAt(page, 'looking into an office below');
    await page.goto('/petitions/new');
    await expect(page.getByText(/chưa được giao/)).toBeVisible();
  });
  await test.step('who tries to write all the same is refused in words', async () => {
    const token = (await page.context().cookies()).find(({ name }) => name === CSRF.cookie)?.value ?? '';
    const refused = await page.request.post(petitionPaths.list, { data: {}, headers: { [CSRF.header]: token } });
    expect(refused.status()).toBe(403);
  });
  await test.step('one press leads home', async () => {
    await page.goto('/receptions');
    await band.getByRole('button', { name: 'Về cơ quan của tôi' }).click();
    await expect(band).toHaveCount(0);
    expect((await read<SessionView>(page, identityPaths.session)).office.name).toBe(home.name);
  });
  await test.step('that somebody went there, and why, stands in the log', async () => {
    const auditor = await atAnotherDesk('kiemtra');
    await auditor.goto(`/admin/audit?q=${encodeURIComponent(REASON)}`);
    await auditor.getByRole('button', { name: 'Cơ quan cấp trên vào xem' }).first().click();
    await expect(auditor.getByRole('complementary')).toContainText(REASON);
  });
});
