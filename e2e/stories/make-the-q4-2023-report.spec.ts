import { type Page } from '@playwright/test';
import { type IndicatorValue, type Section4Report } from '@tiepdan/statistics/contract';
import ExcelJS from '@protobi/exceljs';
import fs from 'node:fs';
import { paragraphsOf } from '../support/archive';
import { Q4_2023 } from '../support/demo';
import { indicatorsOf, readReport, recordsOf, valueOf } from '../support/office';
import { numberIn } from '../support/screen';
import { expect, test } from '../support/story';

test('Lập báo cáo Quý IV năm 2023, mở từng con số, tải hai tệp', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  const report = await readReport(page, Q4_2023.period);
  const panel = page.getByRole('complementary', { name: 'Số lượt tiếp' });

  await test.step('the compiler goes back to 2023 and chooses the fourth quarter', async () => {
    await page.goto('/reports/section-4');
    await expect(page.getByRole('article', { name: 'Nội dung Mục 4' })).toBeVisible();
    const year = page.getByRole('group', { name: 'Năm báo cáo' });
    for (let shown = Number(/\d{4}/.exec(await year.innerText())?.[0]); shown > 2023; shown -= 1) {
      await year.getByRole('button', { name: 'Năm trước' }).click();
      await expect(year).toContainText(String(shown - 1));
    }
    await page.getByRole('radio', { name: 'Quý IV' }).click();
    await expect(page).toHaveURL(/period=2023-Q4/);
    await expect(page.getByText('Quý IV năm 2023: từ ngày 15/09/2023 đến ngày 14/12/2023.')).toBeVisible();
  });

  await test.step('the narrative says the numbers of the printed report, where it can be true', async () => {
    const narrative = page.getByRole('article', { name: 'Nội dung Mục 4' });
    const said = (text: string, label: string) => narrative.getByRole('link', { name: new RegExp(`^${text} .*: ${label}\\.`) }).first();
    await expect(said('40( lượt)?', valueLabel(report, 'I01'))).toBeVisible();
    await expect(said('33( vụ việc)?', valueLabel(report, 'I05'))).toBeVisible();
    await expect(said('197( người)?', valueLabel(report, 'I04'))).toBeVisible();
    await expect(said('206( đơn)?', valueLabel(report, 'I23'))).toBeVisible();
  });

  await test.step('a number opens exactly its records, beside the report', async () => {
    await page.getByRole('article').getByRole('link', { name: /^40/ }).first().click();
    await expect(page.getByRole('complementary').filter({ hasText: 'Tổng cộng 40 lượt, từ 40 bản ghi.' })).toBeVisible();
    const records = page.getByRole('complementary').getByRole('listitem');
    await expect(records).toHaveCount(Q4_2023.receptions);
    await expect(page.getByRole('article', { name: 'Nội dung Mục 4' })).toBeVisible();
  });

  await test.step('a record opens, and Back leads to the same place', async () => {
    const first = page.getByRole('complementary').getByRole('listitem').first().getByRole('link');
    const number = (await first.innerText()).match(/\d+\/\d{4}/)?.[0] ?? '';
    await first.click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(`${number}$`) })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/period=2023-Q4.*indicator=I01|indicator=I01.*period=2023-Q4/);
    await expect(page.getByRole('complementary')).toContainText('Tổng cộng 40 lượt');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary').filter({ hasText: 'Tổng cộng' })).toBeHidden();
  });

  await test.step('the table has every number of the API, each a door', async () => {
    await page.getByRole('tab', { name: 'Bảng số liệu' }).click();
    await expect(page.getByRole('table', { name: /^Bảng số liệu Mục 4/ })).toBeVisible();
    for (const indicator of indicatorsOf(report)) await expectRow(page, indicator);
  });

  await test.step('every identity holds', async () => {
    await page.getByRole('tab', { name: 'Kiểm tra' }).click();
    await expect(page.getByText(`Cả ${report.checks.length} phép kiểm tra đều khớp.`)).toBeVisible();
    await expect(page.getByRole('table').getByText('Không khớp')).toHaveCount(0);
  });

  await test.step('the .docx says the narrative of the screen, word for word', async () => {
    const words = paragraphsOf(await download(page, 'Tải .docx'));
    for (const { pieces } of report.narrative) expect(words).toContain(pieces.map(({ text }) => text).join(''));
  });

  await test.step('the .xlsx holds the same numbers, as numbers', async () => {
    const sheet = await table(await download(page, 'Tải .xlsx'));
    expect(sheet).toEqual(indicatorsOf(report).map(({ label, value, previous, change }) => [label, value, previous, change]));
  });

  await test.step('each number of the report is the sum of its list', async () => {
    for (const code of ['I04', 'I05', 'I11', 'I23', 'I30']) {
      const behind = await recordsOf(page, code, Q4_2023.period);
      expect(behind.value, code).toBe(valueOf(report, code));
    }
    expect([valueOf(report, 'I01'), valueOf(report, 'I05'), valueOf(report, 'I04'), valueOf(report, 'I23')]).toEqual([Q4_2023.receptions, Q4_2023.matters, Q4_2023.people, Q4_2023.petitions]);
    await expect(panel).toBeHidden();
  });
});

test('Địa chỉ báo cáo ghi kỳ không có thật', async ({ page, signIn }) => {
  await signIn(page, 'tonghop');
  await test.step('a quarter that does not exist is refused in words, with a way on', async () => {
    await page.goto('/reports/section-4?period=2023-Q5');
    await expect(page.getByText('Không có kỳ báo cáo "2023-Q5".')).toBeVisible();
    await page.getByRole('link', { name: 'Xem quý hiện tại' }).click();
    await expect(page.getByRole('article', { name: 'Nội dung Mục 4' })).toBeVisible();
  });
  await test.step('a span that ends before it begins as well', async () => {
    await page.goto('/reports/section-4?from=2023-12-01&to=2023-11-01');
    await expect(page.getByText('Kỳ kết thúc trước khi bắt đầu.')).toBeVisible();
  });
});

const valueLabel = (report: Section4Report, code: string): string => indicatorsOf(report).find((indicator) => indicator.code === code)?.label ?? code;

async function expectRow(page: Page, { label, value, previous }: IndicatorValue): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) }).first();
  const numbers = row.getByRole('link');
  expect([numberIn(await numbers.nth(0).innerText()), numberIn(await numbers.nth(1).innerText())], label).toEqual([value, previous]);
}

async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: button }).click()]);
  return fs.readFileSync(await file.path());
}

/** Label, number, number of the year before and change of every indicator in the workbook, in its order. */
async function table(file: Buffer): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const rows: unknown[][] = [];
  workbook.getWorksheet('Mục 4')?.eachRow((row) => {
    const [label, unit, ...numbers] = [2, 3, 4, 5, 6].map((column) => row.getCell(column).value);
    if (typeof unit === 'string' && numbers.every((cell) => typeof cell === 'number')) rows.push([label, ...numbers]);
  });
  return rows;
}
