import { type Page } from '@playwright/test';
import type { UnitStanding } from '@tiepdan/filing/contract';
import { type FormTable, formsOf, isCounted } from '@tiepdan/form/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { type Quarter, cellOf, quartersOver, readForm, readStandings, shownNumber, silentCommunes } from '../support/filings';
import { today } from '../support/office';
import { expect, test } from '../support/story';

/** What a commune received in the quarter, in the columns of 01/TCD: so many visits at its desk, and one on a day of its chairman. */
const received = (visits: number): readonly number[] => {
  const desk = [visits, visits + 1, visits, 0, 0];
  const chairman = [1, 1, 1, 1, 0, 0];
  const deputies = [0, 0, 0, 0, 0, 0];
  return [visits + 1, visits + 2, visits + 1, 0, ...desk, ...chairman, ...deputies];
};

interface Late {
  readonly quarter: Quarter;
  readonly communes: readonly [UnitStanding, UnitStanding, UnitStanding];
  readonly dueOn: string;
  /** How many units of any kind have sent nothing in. */
  readonly missing: number;
}

/** The newest quarter for which units should have reported by now, by the forms in force, and for which three communes have sent nothing in. */
async function quarterOfThree(page: Page): Promise<Late> {
  const day = await today(page);
  for (const quarter of await quartersOver(page)) {
    const standings = await readStandings(page, quarter);
    const [one, two, three] = silentCommunes(standings);
    if (standings.set === 'tt06' && standings.unitsDueOn < day && one && two && three) return { quarter, communes: [one, two, three], dueOn: standings.unitsDueOn, missing: standings.counts.missing };
  }
  throw new Error('no quarter of the demo has three communes left that have not reported');
}

const rowOf = (page: Page, { name }: UnitStanding) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
const input = (page: Page, column: number) => page.getByRole('textbox', { name: new RegExp(`^Cột \\(${column}\\) `) });
/** The sum of a column over the rows that count. */
const sumOf = ({ rows }: FormTable, column: number) => rows.filter(isCounted).reduce((sum, { values }) => sum + (values?.[column - 1] ?? 0), 0);

/** Copies a row of cells from a sheet and puts it into the field. */
async function paste(page: Page, column: number, cells: readonly number[]): Promise<void> {
  await input(page, column).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, cells.join('\t'));
}

/** Writes 0 into every other form: a form is sent with nothing left empty. */
async function nothingElse(page: Page): Promise<void> {
  const forms = page.getByRole('group', { name: 'Các biểu' });
  for (const { code } of formsOf('tt06').slice(1)) {
    await forms.getByRole('button', { name: code }).click();
    await page.getByRole('button', { name: /^Ghi 0 vào \d+ ô trống/ }).click();
    await expect(forms.getByRole('button', { name: code })).toContainText('đủ');
  }
}

/** Goes to where the figures of a commune are typed in, from the list of units. */
async function beginTyping(page: Page, { code }: Quarter, commune: UnitStanding): Promise<void> {
  await page.goto(`/reports/filings/units?period=${code}&state=missing`);
  await page.getByRole('link', { name: commune.name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: commune.name })).toBeVisible();
  await expect(input(page, 1)).toBeVisible();
}

test('Ba xã báo cáo chậm: được nhắc, không tính là số 0, nhập số liệu, tổng hợp lại', async ({ page, signIn }) => {
  test.setTimeout(150_000);
  await signIn(page, 'tonghop');
  const { quarter, communes, dueOn, missing } = await quarterOfThree(page);
  const day = formatDay(await today(page));
  const before = await readForm(page, quarter, '01-TCD');
  const figures = communes.map((_, at) => received(4 + at));

  await test.step('after the due day the list says who has not reported', async () => {
    await page.goto(`/reports/filings/units?period=${quarter.code}`);
    await expect(page.getByText(`Hạn đơn vị gửi ngày ${formatDay(dueOn)}, đã qua`)).toBeVisible();
    await page.getByRole('navigation', { name: 'Lọc theo tình trạng' }).getByRole('link', { name: `Chưa báo cáo ${formatCount(missing)}` }).click();
    await expect(page).toHaveURL(/state=missing/);
    await expect(page.getByRole('table').locator('tbody').getByRole('row')).toHaveCount(missing);
    for (const commune of communes) await expect(rowOf(page, commune)).toContainText('Chưa báo cáo');
  });

  await test.step('the three are reminded at once', async () => {
    for (const { name } of communes) await page.getByRole('checkbox', { name: `Chọn ${name}`, exact: true }).check();
    await page.getByRole('region', { name: 'Đơn vị đang chọn' }).getByRole('button', { name: 'Nhắc 3 đơn vị' }).click();
    for (const commune of communes) await expect(rowOf(page, commune)).toContainText(`gần nhất ${day}`);
  });

  await test.step('the form says "chưa báo cáo" of them, and not 0; the total is without them', async () => {
    await page.goto(`/reports/forms/01-TCD?period=${quarter.code}`);
    await expect(cellOf(page, 'total', 1)).toBeVisible();
    for (const { name, unitId } of communes) {
      await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })).toContainText('Chưa báo cáo');
      await expect(cellOf(page, unitId, 1)).toHaveCount(0);
    }
    expect(await shownNumber(page, 'total', 1)).toBe(sumOf(before, 1));
    await cellOf(page, 'total', 1).click();
    const panel = page.getByRole('complementary').filter({ hasText: `Cộng từ ${before.rows.filter(isCounted).length} dòng` });
    await expect(panel.getByRole('row').filter({ hasText: communes[0].name })).toContainText('Chưa báo cáo');
  });

  await test.step('the first is typed in from its paper: figures that contradict themselves are not taken', async () => {
    const [commune] = communes;
    await beginTyping(page, quarter, commune);
    const [, ...rest] = figures[0] ?? [];
    const wrong = (figures[0]?.[0] ?? 0) + 2;
    await input(page, 1).focus();
    for (const figure of [wrong, ...rest]) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press('Enter');
    }
    const failing = page.getByRole('region', { name: 'Kiểm tra' }).getByRole('listitem').filter({ hasText: '01/TCD (1)' });
    await expect(failing.first()).toContainText('Không khớp');
    await nothingElse(page);
    await page.getByRole('button', { name: 'Gửi số liệu' }).click();
    await expect(page.getByText(/Chưa gửi được: /)).toBeVisible();
    await expect(input(page, 1), 'one is led to the figure that is wrong').toBeFocused();
    await expect(input(page, 1)).toHaveValue(String(wrong));
  });

  await test.step('mended, it is taken, as late', async () => {
    await input(page, 1).fill(String(figures[0]?.[0]));
    await input(page, 1).press('Enter');
    await expect(page.getByRole('region', { name: 'Kiểm tra' })).not.toContainText('Không khớp');
    await page.getByRole('button', { name: 'Gửi số liệu' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${communes[0].name}: ${quarter.label}` })).toBeVisible();
    await expect(page.getByText('Báo cáo muộn', { exact: true })).toBeVisible();
  });

  await test.step('of the others the rows are pasted from a sheet', async () => {
    for (const [at, commune] of [communes[1], communes[2]].entries()) {
      await beginTyping(page, quarter, commune);
      await paste(page, 1, figures[at + 1] ?? []);
      await expect(input(page, 1)).toHaveValue(String(figures[at + 1]?.[0]));
      await nothingElse(page);
      await page.getByRole('button', { name: 'Gửi số liệu' }).click();
      await expect(page.getByRole('heading', { level: 1, name: `${commune.name}: ${quarter.label}` })).toBeVisible();
    }
  });

  await test.step('the list says how many days late they are', async () => {
    await page.goto(`/reports/filings/units?period=${quarter.code}&state=late`);
    const days = Math.round((Date.parse(await today(page)) - Date.parse(dueOn)) / 86_400_000);
    for (const commune of communes) await expect(rowOf(page, commune)).toContainText(`Đã báo cáo, chậm ${formatCount(days)} ngày`);
  });

  await test.step('the total has grown by what they sent, column by column', async () => {
    const after = await readForm(page, quarter, '01-TCD');
    const grown = after.total.map((value, at) => value - (before.total[at] ?? 0));
    expect(grown).toEqual(figures[0]?.map((_, at) => figures.reduce((sum, each) => sum + (each[at] ?? 0), 0)));
    await page.goto(`/reports/forms/01-TCD?period=${quarter.code}`);
    expect(await shownNumber(page, 'total', 1)).toBe(sumOf(after, 1));
    expect(await shownNumber(page, communes[0].unitId, 1)).toBe(figures[0]?.[0]);
  });

  await test.step('the total opens into the units, and a unit into everything it reports', async () => {
    await cellOf(page, 'total', 1).click();
    const panel = page.getByRole('complementary').filter({ hasText: 'Cộng từ' });
    await expect(panel.getByRole('row').filter({ hasText: communes[2].name })).toContainText(String(figures[2]?.[0]));
    await panel.getByRole('link', { name: communes[2].name, exact: true }).click();
    const unit = page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: communes[2].name, exact: true }) });
    await expect(unit).toContainText('Đơn vị đã báo cáo');
    await expect(unit.getByRole('table', { name: 'Số liệu của đơn vị' }).getByRole('row').first()).toContainText(String(figures[2]?.[0]));
  });
});
