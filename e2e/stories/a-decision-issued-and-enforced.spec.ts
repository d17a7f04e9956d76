import { type Locator, type Page } from '@playwright/test';
import { type FormRecords, type FormTable, findForm, formPaths } from '@tiepdan/form/contract';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { quarterOf } from '@tiepdan/statistics/contract';
import { faults } from '../support/accessibility';
import { act, stageOf } from '../support/life';
import { read, today } from '../support/office';
import { acceptComplaint, registerPetition, withoutPaper } from '../support/petitions';
import { focusIn } from '../support/screen';
import { expect, test } from '../support/story';

const SUMMARY = 'Khiếu nại việc thu tiền sử dụng đất và bồi thường thửa 112 khi làm đường liên xã';
type Slug = '03-GQKN' | '05-KQTH';
/** What a cell grew by, under the number of its column. */
type Cells = Readonly<Record<number, number>>;

/** The office's own row of a form, by column numbers. */
async function ownRow(page: Page, slug: Slug, period: string): Promise<Cells> {
  const { rows, set, form } = await read<FormTable>(page, `${formPaths.table(slug)}?period=${period}`);
  const values = rows.find(({ unitId }) => unitId === null)?.values ?? [];
  const columns = findForm(set, form)?.columns ?? [];
  return Object.fromEntries(columns.map(({ number }, at) => [number, values[at] ?? 0]));
}

/** What every cell grew by since; cells that stayed are left out. Money has six decimals at most. */
const grown = (before: Cells, after: Cells): Cells =>
  Object.fromEntries(
    Object.entries(after).flatMap(([column, value]) => {
      const change = Math.round((value - (before[Number(column)] ?? 0)) * 1e6) / 1e6;
      return change === 0 ? [] : [[column, change]];
    }),
  );

/** Presses what the card of a decision offers, and gives the dialog. */
async function begin(page: Page, card: Locator, verb: string): Promise<Locator> {
  await card.getByRole('button', { name: verb }).click();
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

/** Writes down something that was done by the decision. */
async function record(page: Page, card: Locator, kind: string, figures: Readonly<Record<string, string>>, day?: string): Promise<void> {
  const dialog = await begin(page, card, 'Ghi kết quả thi hành');
  await dialog.getByRole('radio', { name: kind, exact: true }).check();
  for (const [label, value] of Object.entries(figures)) await dialog.getByLabel(label, { exact: true }).fill(value);
  if (day) await dialog.getByLabel('Ngày', { exact: true }).fill(day);
  await dialog.getByRole('button', { name: 'Ghi kết quả thi hành' }).click();
  await expect(dialog).toHaveCount(0);
}

test('Một quyết định được ban hành, thi hành đến khi xong, và vào từng ô của biểu 03/GQKN, 05/KQTH', async ({ page, signIn, atAnotherDesk }) => {
  test.setTimeout(180_000);
  await signIn(page, 'xulydon');
  const on = await today(page);
  const quarter = quarterOf(on);
  const period = quarter.code ?? '';
  /** So many days ago, but in this quarter: the cells of which are looked at. */
  const ago = (days: number) => (addDays(on, -days) < quarter.from ? quarter.from : addDays(on, -days));

  const [petition, paper] = await test.step('a complaint received a month ago is accepted', async () => {
    const registered = await registerPetition(page, { sender: withoutPaper('Trịnh Thị Ngọc Lan', 'Thôn Hợp Tiến, xã Đắk Ruêng'), summary: SUMMARY, receivedOn: addDays(on, -30) });
    const desks = { officer: page, head: await atAnotherDesk('truongban'), leader: await atAnotherDesk('lanhdao') };
    await acceptComplaint(desks, registered.id, addDays(on, -28));
    return [registered, `${registered.bookNumber}/QĐ-UBND`];
  });
  const before = { '03-GQKN': await ownRow(page, '03-GQKN', period), '05-KQTH': await ownRow(page, '05-KQTH', period) } as const;
  const grew = async (slug: Slug) => grown(before[slug], await ownRow(page, slug, period));

  await page.goto(`/petitions/${petition.id}`);
  await test.step('its verification is ordered and reported', async () => {
    const panel = page.getByRole('region', { name: 'Giải quyết, thi hành' });
    const order = await begin(page, panel, 'Giao xác minh');
    expect(await faults(page)).toEqual([]);
    await order.getByLabel('Số, ký hiệu quyết định giao xác minh').fill(`${petition.bookNumber}/QĐ-XM`);
    await order.getByLabel('Ngày giao').fill(formatDay(addDays(on, -25)));
    await order.getByLabel('Tổ, đoàn xác minh').fill('Tổ xác minh số 2');
    await order.getByRole('button', { name: 'Giao xác minh' }).click();
    await expect(order).toHaveCount(0);
    const report = await begin(page, panel, 'Ghi báo cáo xác minh');
    expect(await faults(page)).toEqual([]);
    await report.getByLabel('Số, ký hiệu báo cáo').fill(`${petition.bookNumber}/BC-XM`);
    await report.getByLabel('Ngày báo cáo').fill(formatDay(addDays(on, -15)));
    await report.getByLabel('Kết quả xác minh').fill('Thu thừa 120 triệu đồng tiền sử dụng đất.');
    await report.getByRole('button', { name: 'Ghi báo cáo xác minh' }).click();
    await expect(report).toHaveCount(0);
    await expect(panel).toContainText('Thu thừa 120 triệu đồng');
  });
  const card = page.getByRole('article', { name: `Quyết định giải quyết khiếu nại ${paper}` });
  await test.step('the decision is issued: what it found, and what it demands', async () => {
    const dialog = await act(page, 'resolve');
    await dialog.getByRole('radio', { name: 'Đúng một phần' }).check();
    await dialog.getByLabel('Số, ký hiệu quyết định giải quyết khiếu nại').fill(paper);
    await dialog.getByLabel('Ngày ban hành').fill(formatDay(ago(8)));
    await dialog.getByRole('button', { name: /^Kiến nghị xử lý/ }).click();
    const part = (name: string) => dialog.getByRole('group', { name });
    await part('Kiến nghị thu hồi cho Nhà nước').getByLabel('Tiền').fill('120 triệu');
    await part('Kiến nghị thu hồi cho Nhà nước').getByLabel('Đất').fill('85,5');
    await part('Trả lại cho tổ chức, cá nhân').getByLabel('Tiền').fill('30,25 triệu');
    await part('Trả lại cho tổ chức, cá nhân').getByLabel('Số cá nhân được trả').fill('2');
    await part('Kiến nghị xử lý hành chính').getByLabel('Người', { exact: true }).fill('3');
    await part('Kiến nghị xử lý hành chính').getByLabel('Trong đó cán bộ').fill('2');
    await dialog.getByRole('button', { name: 'Ban hành quyết định giải quyết' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(stageOf(page)).toContainText('Đã giải quyết');
    await expect(card).toContainText('Thu hồi cho Nhà nước 120 triệu đồng và 85,5 m²');
    await expect(card).toContainText('Còn 120 triệu đồng và 85,5 m² phải thu cho Nhà nước');
  });

  await test.step('it is in both forms at once: issued here, to be carried out there', async () => {
    expect(await grew('03-GQKN')).toEqual({ 7: 1, 10: 1, 13: 120, 14: 85.5, 15: 30.25, 18: 2, 19: 3, 20: 2 });
    expect(await grew('05-KQTH')).toEqual({ 1: 1, 3: 120, 4: 85.5, 7: 30.25 });
  });

  await test.step('what is done is written down as it happens; what is left is said', async () => {
    await record(page, card, 'Đã thu cho Nhà nước', { Tiền: '100 triệu', Đất: '85,5' }, formatDay(ago(5)));
    await expect(card).toContainText('Còn 20 triệu đồng phải thu cho Nhà nước');
    await record(page, card, 'Đã trả cho tổ chức, cá nhân', { Tiền: '30,25 triệu' }, formatDay(ago(3)));
    await record(page, card, 'Đã xử lý hành chính', { 'Số người': '3', 'Trong đó cán bộ, công chức, viên chức': '2' });
    await expect(card.getByRole('list', { name: 'Kết quả thi hành' }).getByRole('listitem')).toHaveCount(3);
    expect(await grew('05-KQTH')).toEqual({ 1: 1, 3: 120, 4: 85.5, 5: 100, 6: 85.5, 7: 30.25, 9: 30.25, 11: 3, 12: 2 });
  });

  await test.step('with something left it is not done without a reason; the rest comes, and it is done', async () => {
    const asked = await begin(page, card, 'Ghi đã thi hành xong');
    await expect(asked.getByLabel('Vì sao kết thúc dù còn phải thi hành')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(asked).toHaveCount(0);
    await record(page, card, 'Đã thu cho Nhà nước', { Tiền: '20 triệu' });
    await expect(card).not.toContainText('phải thu cho Nhà nước');
    const dialog = await begin(page, card, 'Ghi đã thi hành xong');
    await expect(dialog).toContainText('Không còn gì phải thu, phải trả, phải xử lý.');
    await dialog.getByRole('button', { name: 'Ghi đã thi hành xong' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(card).toContainText(`Đã thi hành xong ngày ${formatDay(on)}`);
  });

  await test.step('the list of what is carried out has it among the done', async () => {
    await page.goto(`/resolution?state=done&from=${ago(8)}&to=${ago(8)}`);
    const row = page.getByRole('row').filter({ hasText: paper });
    await expect(row).toContainText('120 triệu');
    await expect(row).toContainText(`Đã thi hành xong ngày ${formatDay(on)}`);
  });

  const cells = [
    ['03-GQKN', { 7: 1, 10: 1, 13: 120, 14: 85.5, 15: 30.25, 18: 2, 19: 3, 20: 2 }],
    ['05-KQTH', { 1: 1, 2: 1, 3: 120, 4: 85.5, 5: 120, 6: 85.5, 7: 30.25, 9: 30.25, 11: 3, 12: 2 }],
  ] as const satisfies readonly (readonly [Slug, Cells])[];
  for (const [slug, expected] of cells)
    await test.step(`every cell of ${slug} that it is in has its own records behind it, and they add up`, async () => {
      const after = await ownRow(page, slug, period);
      expect(grown(before[slug], after)).toEqual(expected);
      for (const [column, more] of Object.entries(expected)) {
        const behind = await read<FormRecords>(page, `${formPaths.records(slug, column)}?period=${period}&limit=100`);
        const its = behind.items.filter(({ petitionId }) => petitionId === petition.id);
        expect(behind.value, `${slug} (${column})`).toBe(after[Number(column)]);
        expect(its.reduce((sum, { contributes }) => sum + contributes, 0), `${slug} (${column})`).toBeCloseTo(more, 6);
      }
      await expect(page).toHaveTitle(/ – Tiếp Dân$/);
    });

  for (const [slug, column, shown] of [
    ['03-GQKN', 13, '120 triệu đồng'],
    ['05-KQTH', 2, ''],
    ['05-KQTH', 5, '100 triệu đồng'],
  ] as const)
    await test.step(`a reader presses the cell (${column}) of ${slug} and goes to the petition`, async () => {
      await page.goto(`/reports/forms/${slug}?period=${period}`);
      await page.locator(`a[data-cell="own:${column}"]`).click();
      const line = page.getByRole('complementary').getByRole('link').filter({ hasText: petition.number }).filter({ hasText: shown });
      await line.first().click();
      await expect(page).toHaveURL(new RegExp(`/petitions/${petition.id}$`));
      await expect(card).toContainText('Đã thi hành xong');
    });
});
