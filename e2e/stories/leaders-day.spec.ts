import { LEADERS_DAY } from '../support/demo';
import { currentQuarter, growth, readReport } from '../support/office';
import { find, select, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

const VISITOR = { fullName: 'Ksor Thị Mơ', address: 'Buôn Nhar, xã Đắk Nhar' };
const SUMMARY = 'Kiến nghị đầu tư nhà văn hóa cộng đồng buôn Nhar, xã Đắk Nhar';

test('Ngày tiếp công dân định kỳ của Chủ tịch', async ({ page, signIn, atAnotherDesk }) => {
  await signIn(page, 'truongban');
  const quarter = await currentQuarter(page);
  const before = await readReport(page, quarter);

  await test.step("the head of the Board announces today as the Chairman's day", async () => {
    await page.goto('/leader-days/new');
    await page.getByLabel('Ngày tiếp', { exact: true }).fill('h');
    await page.getByLabel('Ngày tiếp', { exact: true }).press('Tab');
    await expect(page.getByRole('radio', { name: 'Định kỳ' })).toBeChecked();
    await expect(page.getByLabel('Ngày tiếp', { exact: true })).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
    await select(page, 'Lãnh đạo', LEADERS_DAY.chairman);
    await expect(page.getByRole('checkbox', { name: /Ủy quyền/ })).toBeHidden();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByRole('main')).toContainText(LEADERS_DAY.chairman);
  });

  const receptionPage = await atAnotherDesk('tiepdan');
  await test.step('at the counter a citizen is logged on that day, which is found by itself', async () => {
    await receptionPage.goto('/receptions/new');
    await select(receptionPage, 'Hình thức', 'Định kỳ của lãnh đạo');
    await expect(receptionPage.getByRole('combobox', { name: 'Ngày tiếp của lãnh đạo' })).toContainText(LEADERS_DAY.chairman);
    await writeNewPerson(receptionPage, 'Người đến', VISITOR);
    await receptionPage.getByRole('button', { name: 'Vụ việc mới' }).click();
    await receptionPage.getByRole('radio', { name: 'Kiến nghị, phản ánh' }).check();
    await find(receptionPage, 'Lĩnh vực', 'dau tu cong', /đầu tư/i);
    await receptionPage.getByLabel('Tóm tắt vụ việc').fill(SUMMARY);
    await receptionPage.getByLabel('Nội dung trình bày').fill('Đề nghị đầu tư nhà văn hóa trong năm tới.');
    await receptionPage.getByRole('radio', { name: 'Ghi nhận, báo cáo lãnh đạo' }).check();
    await receptionPage.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(receptionPage.getByRole('heading', { level: 1, name: /^Lượt tiếp số / })).toBeVisible();
    await expect(receptionPage.getByRole('main')).toContainText(LEADERS_DAY.chairman);
  });

  await test.step('the day shows who came, and is written down as held', async () => {
    await receptionPage.getByRole('link', { name: LEADERS_DAY.chairman }).click();
    await expect(receptionPage.getByRole('heading', { level: 1, name: /^Ngày tiếp / })).toBeVisible();
    await page.goto(new URL(receptionPage.url()).pathname);
    await expect(page.getByRole('main')).toContainText(VISITOR.fullName);
    await page.getByRole('button', { name: 'Ghi đã tiếp' }).click();
    await expect(page.getByRole('region', { name: 'Ngày tiếp', exact: true })).toContainText('Đã tiếp');
    await expect(page.getByRole('button', { name: 'Ghi đã tiếp' })).toBeHidden();
  });

  await test.step("the quarter's report counts the day and the reception with the leaders, not with the Board", async () => {
    const after = await readReport(page, quarter);
    const codes = ['I01', 'I17', 'I17a', 'I17b', 'I18', 'I19', 'I22', 'I22a', 'I22b'];
    expect(growth(before, after, codes)).toEqual({ I01: 0, I17: 1, I17a: 1, I17b: 0, I18: 1, I19: 1, I22: 1, I22a: 1, I22b: 0 });
    expect(after.checks.filter(({ holds }) => !holds)).toEqual([]);
  });
});
