import { expect, test } from '../support/story';

test('Nhập một ngày nghỉ hoán đổi: thời hạn lùi lại và nói vì sao', async ({ page, signIn }) => {
  await signIn(page, 'quantri');
  await page.goto('/admin/calendar?year=2026');
  const trial = page.getByRole('region', { name: 'Tính thử thời hạn' });
  const november = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Tháng 11' }) });

  await test.step('a complaint received on 18/11/2026 is due over the weekends and 24/11, each named', async () => {
    await trial.getByLabel('Ngày làm mốc').fill('18/11/2026');
    await trial.getByRole('button', { name: 'Tính', exact: true }).click();
    await expect(trial).toContainText('Hạn cuối: thứ Hai ngày 30/11/2026.');
    await expect(trial).toContainText('Không tính 01 ngày nghỉ: Ngày Văn hóa Việt Nam (24/11/2026).');
  });
  await test.step('a list with a wrong line is not entered, and the line is named', async () => {
    await page.getByRole('button', { name: 'Dán danh sách' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Danh sách' })
      .fill('27/11; nghỉ hoán đổi; Nghỉ hoán đổi cho ngày 05/12\n5/12; làm bù; Làm bù cho ngày 27/11\n6/13; làm bù; Sai');
    await expect(dialog).toContainText('Dòng 3: "6/13" không phải là một ngày; viết dạng 02/09/2026.');
    await expect(dialog.getByRole('button', { name: /^Ghi/ })).toBeDisabled();
    await dialog
      .getByRole('textbox', { name: 'Danh sách' })
      .fill('27/11; nghỉ hoán đổi; Nghỉ hoán đổi cho ngày 05/12\n5/12; làm bù; Làm bù cho ngày 27/11');
    await dialog.getByRole('button', { name: 'Ghi 2 ngày' }).click();
    await expect(page.getByText('Đã ghi 2 ngày.')).toBeVisible();
  });
  await test.step('the limit shown moves at once, and says from where and by which day', async () => {
    await expect(trial).toContainText('Lịch vừa thay đổi: hạn trước đó là 30/11/2026.');
    await expect(trial).toContainText('Hạn cuối: thứ Ba ngày 01/12/2026.');
    await expect(trial).toContainText('Không tính 01 ngày nghỉ: Nghỉ hoán đổi cho ngày 05/12 (27/11/2026).');
    await expect(november).toContainText('27/11 Nghỉ hoán đổi cho ngày 05/12');
  });
  await test.step('taken back, everything is as it was', async () => {
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible();
    await expect(trial).toContainText('Hạn cuối: thứ Hai ngày 30/11/2026.');
    await expect(november).not.toContainText('27/11');
  });
});

test('Cán bộ xem được lịch làm việc nhưng không sửa được', async ({ page, signIn }) => {
  await signIn(page, 'tiepdan');
  await page.goto('/desk');
  await page.getByRole('link', { name: 'Lịch làm việc' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lịch làm việc' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tháng 12' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Thêm ngày|Dán danh sách/ })).toHaveCount(0);
});
