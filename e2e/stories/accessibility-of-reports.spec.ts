import { type Page } from '@playwright/test';
import { filingPaths, type FilingPage, type ReturnsOverview, type UnitStanding } from '@tiepdan/filing/contract';
import { formsOf } from '@tiepdan/form/contract';
import { narrativePaths, type NarrativeList } from '@tiepdan/narrative/contract';
import { petitionPaths, type PetitionPage } from '@tiepdan/petition/contract';
import { CASE_ACTIONS, type CaseAction, resolutionPaths, type ResolutionView } from '@tiepdan/resolution/contract';
import { lookAt, lookAtAll, lookAtDialog } from '../support/accessibility';
import { read } from '../support/office';
import { type MainPage, openFully } from '../support/pages';
import { sampleReport } from '../support/reports';
import { expect, test } from '../support/story';

/** A quarter of the demo that is over and has a filed report, and the one before it that units reported. */
const QUARTER = '2026-Q3';

test('Sáu biểu của Thông tư 06/2025, ô mở ra và biểu của các chế độ cũ đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(300_000);
  await signIn(page, 'truongban');
  const six = formsOf('tt06').map(({ slug }): MainPage => ({ name: slug, address: `/reports/forms/${slug}?period=${QUARTER}` }));
  const older = (['tt01-2024', 'tt02-2021'] as const).flatMap((set) => formsOf(set).map(({ slug }): MainPage => ({ name: `${set} ${slug}`, address: `/reports/forms/${slug}?period=2026-Q2&set=${set}` })));
  await lookAtAll(page, [
    ...six,
    { name: 'a cell of decisions', address: `/reports/forms/03-GQKN?period=${QUARTER}&cell=own:7` },
    { name: 'a cell of the total', address: `/reports/forms/05-KQTH?period=${QUARTER}&cell=total:1` },
    { name: 'a column', address: `/reports/forms/06-QLKNTC?period=${QUARTER}&cell=column:4` },
    { name: 'compared with a year ago', address: `/reports/forms/04-GQTC?period=${QUARTER}&compare=true` },
    { name: 'a form that the regime does not have', address: '/reports/forms/07-XYZ' },
    { name: 'a period that there is not', address: '/reports/forms/01-TCD?period=2026-Q9' },
    { name: 'settings', address: '/reports/forms/settings' },
    ...older,
  ]);
});

test('Nộp báo cáo, đơn vị báo cáo, bảng tổng hợp, khóa kỳ đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(240_000);
  await signIn(page, 'truongban');
  const { items } = await read<FilingPage>(page, `${filingPaths.list}?limit=20`);
  const filed = items.find(({ latest, sequence }) => latest && sequence === 0) ?? items[0];
  expect(filed, 'the demo has a filed report').toBeDefined();
  const { units } = await read<ReturnsOverview>(page, `${filingPaths.returns}?period=${QUARTER}`);
  const unit = (what: string, which: (standing: UnitStanding) => boolean): UnitStanding => {
    const found = units.find(which);
    if (!found) throw new Error(`the demo has no unit that ${what} in ${QUARTER}`);
    return found;
  };
  // Whether it has reported is another story's doing: what is typed in looks the same for a quarter that runs.
  const [silent] = (await read<ReturnsOverview>(page, `${filingPaths.returns}?period=2026-Q4`)).units;
  if (!silent) throw new Error('the demo has no reporting unit');
  const reported = unit('has reported', ({ returnId }) => returnId !== null);
  await lookAtAll(page, [
    { name: 'filing, the quarter that runs', address: '/reports/filings/submit?period=2026-Q4' },
    { name: 'filing, a quarter that is over', address: `/reports/filings/submit?period=${QUARTER}` },
    { name: 'filing, a period that there is not', address: '/reports/filings/submit?period=2026-Q9' },
    { name: 'a filed report', address: `/reports/filings/${filed?.id}` },
    { name: 'units', address: `/reports/filings/units?period=${QUARTER}` },
    { name: 'units that are silent', address: `/reports/filings/units?period=${QUARTER}&state=missing` },
    { name: 'units, a year without any', address: '/reports/filings/units?period=2001-Q1' },
    { name: 'figures of a unit, typed in', address: `/reports/filings/units/${silent.unitId}?period=2026-Q4` },
    { name: 'figures of a unit', address: `/reports/filings/returns/${reported.returnId}` },
    { name: 'roll-up', address: `/reports/filings/roll-up?period=${QUARTER}` },
    { name: 'roll-up, as it was', address: `/reports/filings/roll-up?period=${QUARTER}&structure=old` },
    { name: 'locks', address: '/reports/filings/locks' },
    { name: 'units of the list', address: '/admin/units' },
  ]);
  await lookAtDialog(page, 'lock a period', '/reports/filings/locks', () => page.getByRole('button', { name: 'Khóa kỳ' }).first().click());
});

test('Số liệu báo cáo trên tài khoản của đơn vị đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  await signIn(page, 'coquan');
  await lookAtAll(page, [{ name: 'own returns', address: '/inbox/returns' }, { name: 'own return, typed in', address: `/inbox/returns/enter?period=${QUARTER}` }]);
});

test('Báo cáo bằng lời, số liệu đơn vị cung cấp, kiểm tra báo cáo, diễn biến đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(240_000);
  await signIn(page, 'truongban');
  const [narrative] = await read<NarrativeList>(page, narrativePaths.list);
  expect(narrative, 'the demo has a report in words').toBeDefined();
  const document = `/reports/narratives/${narrative?.id}`;
  await lookAtAll(page, [
    { name: 'narratives', address: `/reports/narratives?period=${QUARTER}` },
    { name: 'a narrative', address: document },
    { name: 'declared figures', address: `/reports/narratives/figures?period=${QUARTER}` },
    { name: 'trends', address: '/reports/trends' },
    { name: 'trends of five years, by quarter', address: '/reports/trends?from=2021-12-15&to=2026-12-14&by=quarter' },
    { name: 'trends, nothing there', address: '/reports/trends?from=2001-01-01&to=2001-12-31' },
    { name: 'scrutiny, before', address: '/reports/scrutiny' },
  ]);
  await pictureOpened(page);
  await test.step('scrutiny, after', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openFully(page, '/reports/scrutiny');
    await page.getByLabel('Nội dung báo cáo').fill(sampleReport('YEAR_REPORT'));
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Mâu thuẫn' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Hiện cả chỉ tiêu chưa đọc được' }).check();
    await lookAt(page, 'scrutiny, after');
  });
});

/** A number of a picture's table opens its records beside it. */
async function pictureOpened(page: Page): Promise<void> {
  await test.step('the records of a picture', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openFully(page, '/reports/trends');
    const numbers = page.getByRole('region', { name: /^Bảng: / }).first().getByRole('link');
    await numbers.filter({ hasText: /[1-9]/ }).first().click();
    await expect(page.getByRole('complementary').getByRole('link').first()).toBeVisible();
    await lookAt(page, 'the records of a picture');
  });
}

test('Thi hành quyết định, quản lý nhà nước và hộp thoại của chúng đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(240_000);
  await signIn(page, 'truongban');
  await lookAtAll(page, [
    { name: 'enforcement, late', address: '/resolution?state=overdue' },
    { name: 'enforcement, done', address: '/resolution?state=done' },
    { name: 'enforcement, none', address: '/resolution?from=2001-01-01&to=2001-01-01' },
    { name: 'instruments, none', address: '/oversight?q=khong-co-van-ban-nay' },
    { name: 'inspections', address: '/oversight/inspections' },
  ]);
  for (const action of ['transfer', 'protect'] as const)
    await lookAtDialog(page, CASE_ACTIONS[action], await caseThatOffers(page, action), () => page.getByRole('button', { name: CASE_ACTIONS[action] }).click());
  const address = await openDecision(page);
  for (const verb of ['Ghi kết quả thi hành', 'Ghi đã thi hành xong', 'Sửa'])
    await lookAtDialog(page, verb, address, async () => {
      await page.getByRole('article', { name: /^(Quyết định|Kết luận)/ }).getByRole('button', { name: verb, exact: true }).first().click();
      // Its parts stand open from the beginning, but unfold first.
      if (verb === 'Sửa') await expect(page.getByRole('dialog').locator('label').filter({ hasText: 'Hạn thi hành' })).toBeVisible();
    });
  await lookAtDialog(page, 'an instrument', '/oversight', () => page.getByRole('button', { name: 'Ghi văn bản' }).first().click());
  await lookAtDialog(page, 'a training', '/oversight/trainings', () => page.getByRole('button', { name: 'Ghi lớp' }).first().click());
  await lookAtDialog(page, 'an inspection', '/oversight/inspections', () => page.getByRole('button', { name: 'Ghi cuộc thanh tra' }).first().click());
});

/** The page of a petition that is being resolved and on which this can be done now. */
async function caseThatOffers(page: Page, action: CaseAction): Promise<string> {
  const { items } = await read<PetitionPage>(page, `${petitionPaths.list}?stage=accepted&status=active&limit=100`);
  for (const { id } of items) {
    const { actions } = await read<ResolutionView>(page, resolutionPaths.ofPetition(id));
    if (actions.includes(action)) return `/petitions/${id}`;
  }
  throw new Error(`the demo has no case that offers ${action}`);
}

/** The page of a petition whose decision is still being carried out. */
async function openDecision(page: Page): Promise<string> {
  await openFully(page, '/resolution?state=open');
  const address = await page.locator('tbody a[href^="/petitions/"]').first().getAttribute('href');
  expect(address, 'the demo has a decision to be carried out').not.toBeNull();
  return address ?? '';
}
