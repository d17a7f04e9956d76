import { currentQuarter, growth, readReport, recordsOf, valueOf } from '../support/office';
import { find, select, writeNewPerson } from '../support/screen';
import { expect, test } from '../support/story';

const SUMMARY = 'Kiến nghị chi trả tiền hỗ trợ cây cao su thanh lý cho các hộ thôn 5, xã Đắk Lơi';
const SPOKESMAN = { fullName: 'Lương Văn Thoại', address: 'Thôn 5, xã Đắk Lơi' };
/** Four people of different family names, as the office's records know them, and one too many. */
const REPRESENTATIVES = ['tran', 'pham', 'hoang', 'bui'];
const ONE_TOO_MANY = 'huynh';

test('Tiếp một đoàn 121 người', async ({ page, signIn }) => {
  await signIn(page, 'tiepdan');
  const quarter = await currentQuarter(page);
  const before = await readReport(page, quarter);
  await page.goto('/receptions/new');
  const headCount = page.getByRole('spinbutton', { name: 'Số người đến' });
  const band = page.getByRole('status').filter({ hasText: 'Đoàn đông người' });

  await test.step('the first representative is new to the office, and so is the matter', async () => {
    await writeNewPerson(page, 'Người đến', SPOKESMAN);
    await page.getByRole('button', { name: 'Vụ việc mới' }).click();
    await page.getByRole('radio', { name: 'Kiến nghị, phản ánh' }).check();
    await find(page, 'Lĩnh vực', 'boi thuong', /bồi thường/i);
    await page.getByLabel('Tóm tắt vụ việc').fill(SUMMARY);
  });

  await test.step('the number of people alone makes it a group, and says how many may speak for it', async () => {
    await headCount.fill('4');
    await expect(band).toBeHidden();
    await headCount.fill('8');
    await expect(band).toContainText('nhiều nhất 2 người đại diện');
    await headCount.fill('121');
    await expect(band).toContainText('Đoàn đông người: 121 người');
    await expect(band).toContainText('nhiều nhất 5 người đại diện');
  });

  const add = async (typed: string, position: number) => {
    await page.getByRole('button', { name: 'Thêm người' }).click();
    await find(page, `Người đến (${position})`, typed, /Khớp: tên/);
  };
  await test.step('five representatives are right', async () => {
    for (const [index, typed] of REPRESENTATIVES.entries()) await add(typed, index + 2);
    await expect(band).toContainText('đã ghi 5 người');
  });

  await test.step('six are refused, with the article of the law', async () => {
    await add(ONE_TOO_MANY, 6);
    await page.getByLabel('Nội dung trình bày').fill('Các hộ đề nghị chi trả dứt điểm trước mùa mưa.');
    await page.getByRole('radio', { name: 'Ghi nhận, báo cáo lãnh đạo' }).check();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: /nhiều nhất 5 người đại diện/ })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lượt tiếp mới');
  });

  const number = await test.step('without the sixth it is saved', async () => {
    await page.getByRole('button', { name: /^Bỏ / }).last().click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name: /^Lượt tiếp số / });
    await expect(heading).toBeVisible();
    await expect(page.getByRole('main')).toContainText('121 người (đoàn đông người)');
    await expect(page.getByRole('main')).toContainText('Lần đầu');
    return (await heading.innerText()).replace('Lượt tiếp số ', '');
  });

  await test.step("it is a group of the current quarter's report", async () => {
    const after = await readReport(page, quarter);
    expect(growth(before, after, ['I01', 'I02', 'I04', 'I11', 'I12', 'I13', 'I14'])).toEqual({ I01: 1, I02: 1, I04: 121, I11: 1, I12: 1, I13: 121, I14: 1 });
    expect(valueOf(after, 'I16')).toBeGreaterThanOrEqual(121);
    expect(after.checks.filter(({ holds }) => !holds)).toEqual([]);
    const behind = await recordsOf(page, 'I13', quarter);
    expect(behind.items.find((record) => record.number.endsWith(number))?.contributes).toBe(121);
  });

  await test.step('the list of groups shows it', async () => {
    await page.goto('/receptions');
    await select(page, 'Đoàn', 'Đoàn đông người');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: `Lượt tiếp số ${number}`, exact: true }) });
    await expect(row).toContainText('121');
    await expect(row).toContainText(SUMMARY);
  });
});
