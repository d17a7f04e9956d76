import { type Page } from '@playwright/test';
import { type FilingCorrections, type FilingPreview, type FilingTable, filingPaths } from '@tiepdan/filing/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { type ReceptionPage, type ReceptionRow, receptionPaths } from '@tiepdan/reception/contract';
import { type Quarter, cellOf, quartersOver, readPreview, shownNumber } from '../support/filings';
import { currentQuarter, read, today } from '../support/office';
import { focusIn } from '../support/screen';
import { expect, test } from '../support/story';

/** Columns of 01/TCD that count the people of a regular visit: all people, and those received regularly. */
const PEOPLE = [2, 6] as const;

interface Filable {
  readonly quarter: Quarter;
  readonly preview: FilingPreview;
  readonly visit: ReceptionRow;
}

/** The newest quarter whose day of filing has passed and that was never filed, with a visit of one person who is no secret. */
async function filableQuarter(page: Page): Promise<Filable> {
  const day = await today(page);
  for (const quarter of await quartersOver(page)) {
    const preview = await readPreview(page, quarter);
    if (preview.latest || preview.obstacles.length > 0 || preview.dueOn >= day) continue;
    const asked = `from=${quarter.from}&to=${quarter.to}&mode=regular&attendance=received&delegation=false&status=active&limit=50`;
    const { items } = await read<ReceptionPage>(page, `${receptionPaths.list}?${asked}`);
    const visit = items.find(({ headCount, matterKind }) => headCount === 1 && matterKind !== 'denunciation');
    if (visit) return { quarter, preview, visit };
  }
  throw new Error('every quarter of the demo is filed already');
}

const filedForm = (page: Page, id: string): Promise<FilingTable> => read(page, filingPaths.table(id, '01-TCD'));
const idOnScreen = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** Presses what stands in the dialog that files, giving the reasons that it asks for. */
async function file(page: Page, verb: string, missing: number, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  await expect(dialog).toContainText('Nộp là chốt');
  const why = dialog.getByLabel('Lý do nộp khi còn đơn vị chưa báo cáo');
  if (missing > 0) {
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    await expect(dialog.getByRole('alert'), 'a report that lacks units is not filed without a reason').toContainText('Lý do nộp khi còn đơn vị chưa báo cáo: Chưa ghi ô này.');
    await why.fill('Đã nhắc nhiều lần, đơn vị hẹn gửi sau');
  }
  if (reason) await dialog.getByLabel('Lý do lập báo cáo bổ sung').fill(reason);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function sealHolds(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra niêm phong' }).click();
  await expect(page.getByText(/Niêm phong còn nguyên: tính lại từ [\d.]+ con số và [\d.]+ dòng hồ sơ/)).toBeVisible();
}

test('Nộp báo cáo quý, sau đó sửa một lượt tiếp: bản đã nộp giữ nguyên, chỗ khác được chỉ ra, có báo cáo bổ sung', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(120_000);
  await signIn(page, 'tonghop');
  const { quarter, preview, visit } = await filableQuarter(page);
  const number = `${visit.bookNumber}/${visit.bookYear}`;
  const missing = preview.missing.length;

  await test.step('a quarter that still runs cannot be filed, and it is said why', async () => {
    await page.goto(`/reports/filings/submit?period=${await currentQuarter(page)}`);
    await expect(page.locator('#submit-state')).toContainText('Chưa nộp được');
    await expect(page.getByText('chưa qua nên chưa chốt báo cáo được')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nộp báo cáo' })).toBeDisabled();
  });

  await test.step('the compiler sees what stands in the way of the quarter, and where each leads', async () => {
    await page.goto(`/reports/filings/submit?period=${quarter.code}`);
    const state = page.locator('#submit-state');
    await expect(state).toContainText(quarter.label);
    await expect(state).toContainText('Chưa nộp');
    await expect(state).toContainText(`Hạn nộp ngày ${formatDay(preview.dueOn)}, đã qua.`);
    const before = page.getByRole('region', { name: 'Trước khi nộp' });
    await expect(before).toContainText('Mọi phép kiểm tra bắt buộc đều khớp.');
    await expect(before).toContainText(preview.previous ? 'Khớp với báo cáo kỳ trước đã nộp.' : 'Kỳ trước chưa nộp trong hệ thống');
    await expect(before).toContainText(missing > 0 ? `Còn ${formatCount(missing)} đơn vị chưa báo cáo: ${preview.missing[0]?.shortName}` : 'Mọi đơn vị đã báo cáo.');
    await before.getByRole('link', { name: 'Biểu 01/TCD' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Biểu 01/TCD' })).toBeVisible();
    await expect(cellOf(page, 'own', PEOPLE[1])).toBeVisible();
    await page.goBack();
  });

  await test.step('the compiler files it, and what was filed opens', async () => {
    await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await file(page, 'Nộp báo cáo', missing);
    await expect(page.getByRole('heading', { level: 1, name: `Báo cáo đã nộp: ${quarter.label}` })).toBeVisible();
    await expect(page.getByText('Số liệu hiện nay giống bản đã nộp.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lập báo cáo bổ sung' })).toHaveCount(0);
  });
  const id = idOnScreen(page);
  const filed = await filedForm(page, id);
  const own = filed.rows.find(({ unitId }) => unitId === null)?.values ?? [];
  const people = PEOPLE.map((column) => own[column - 1] ?? Number.NaN);

  await test.step('a filed number opens the records that stood behind it', async () => {
    expect(await shownNumber(page, 'own', PEOPLE[1])).toBe(people[1]);
    await cellOf(page, 'own', PEOPLE[1]).click();
    const panel = page.getByRole('complementary').filter({ hasText: `Biểu 01/TCD, cột (${PEOPLE[1]}), khi nộp` });
    await expect(panel).toContainText(`${formatCount(people[1] ?? 0)} người`);
    await expect(panel.getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('later somebody finds that two people had come that day, and corrects the visit in its own page', async () => {
    const head = await atAnotherDesk('truongban');
    await head.goto(`/receptions/${visit.id}/edit`);
    await head.getByLabel('Số người đến').fill('2');
    await head.getByLabel('Lý do sửa').fill('Đối chiếu sổ giấy: hai người cùng đến');
    await head.getByRole('button', { name: 'Lưu bản sửa' }).click();
    await expect(head.getByRole('heading', { level: 1, name: `Lượt tiếp số ${number}` })).toBeVisible();
    await head.close();
  });

  await test.step('the numbers of the filed report have not changed', async () => {
    await page.reload();
    for (const [at, column] of PEOPLE.entries()) expect(await shownNumber(page, 'own', column)).toBe(people[at]);
    expect((await filedForm(page, id)).rows).toEqual(filed.rows);
  });

  await test.step('the quarter says how many numbers are different now', async () => {
    await page.goto(`/reports/filings/submit?period=${quarter.code}`);
    const bar = page.getByRole('status').filter({ hasText: 'Đã nộp lúc' });
    await bar.getByRole('link', { name: `${PEOPLE.length} con số nay khác` }).click();
    await expect(page).toHaveURL(new RegExp(`/reports/filings/${id}#corrections$`));
  });

  await test.step('the list of corrections has each cell, and names the record that did it', async () => {
    await expect(page.getByText(`${PEOPLE.length} con số nay khác bản đã nộp, do 1 hồ sơ`)).toBeVisible();
    const table = page.getByRole('table', { name: 'Các con số nay khác bản đã nộp' });
    await expect(table.locator('tbody').getByRole('row')).toHaveCount(PEOPLE.length);
    for (const [at, column] of PEOPLE.entries()) {
      const row = table.getByRole('row').filter({ hasText: `01/TCD (${column})` });
      const [then, now] = [people[at] ?? Number.NaN, (people[at] ?? Number.NaN) + 1].map(formatCount);
      await expect(row).toContainText(new RegExp(`Số riêng của cơ quan\\s*${then}\\s*${now}\\s*\\+1\\s*Hồ sơ: 1 đổi số`));
    }
    await table.getByRole('row').filter({ hasText: `01/TCD (${PEOPLE[1]})` }).getByRole('button', { name: 'Hồ sơ: 1 đổi số' }).click();
    const panel = page.getByRole('complementary').filter({ hasText: 'số nay khác số đã nộp' });
    await expect(panel.getByRole('listitem')).toHaveCount(1);
    await expect(panel.getByRole('listitem')).toContainText('1 → 2');
    await panel.getByRole('link', { name: number }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Lượt tiếp số ${number}` })).toBeVisible();
    await page.goBack();
    await expect(panel).toBeVisible();
  });

  await test.step('a supplementary report is issued, with its reason; it has the new numbers', async () => {
    await page.getByRole('button', { name: 'Lập báo cáo bổ sung' }).click();
    await file(page, 'Nộp báo cáo bổ sung', missing, 'Sửa số người của một lượt tiếp');
    await expect(page.getByRole('heading', { level: 1, name: `Báo cáo bổ sung lần 1: ${quarter.label}` })).toBeVisible();
    await expect(page.getByText('Lý do bổ sung: Sửa số người của một lượt tiếp')).toBeVisible();
    await expect(page.getByText('Số liệu hiện nay giống bản đã nộp.')).toBeVisible();
    for (const [at, column] of PEOPLE.entries()) expect(await shownNumber(page, 'own', column)).toBe((people[at] ?? Number.NaN) + 1);
    await sealHolds(page);
  });

  await test.step('the first report is still what it was, under its own seal', async () => {
    await page.getByRole('region', { name: 'Về báo cáo này' }).getByRole('link', { name: /^báo cáo \(/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Báo cáo đã nộp: ${quarter.label}` })).toBeVisible();
    await expect(page.getByText('Đã có báo cáo bổ sung sau bản này')).toBeVisible();
    expect(await shownNumber(page, 'own', PEOPLE[1])).toBe(people[1]);
    await sealHolds(page);
    const corrections = await read<FilingCorrections>(page, filingPaths.corrections(id));
    expect(corrections.cells.map(({ form, column, difference }) => [form, column, difference])).toEqual(PEOPLE.map((column) => ['01/TCD', column, 1]));
  });
});
