import { type Page } from '@playwright/test';
import { filingPaths, type FilingPage } from '@tiepdan/filing/contract';
import { type NarrativeList, narrativePaths } from '@tiepdan/narrative/contract';
import { lookAtAll, lookAtDialog } from '../support/accessibility';
import { quartersOver, readStandings } from '../support/filings';
import { read } from '../support/office';
import { expect, test } from '../support/story';

/** The report of the demo that was filed first, and is different now. */
async function filedReport(page: Page): Promise<string> {
  const { items } = await read<FilingPage>(page, filingPaths.list);
  const first = items.find(({ period, sequence }) => period.code === '2026-Q2' && sequence === 0);
  expect(first, 'the filed quarter of the demo').toBeDefined();
  return `/reports/filings/${first?.id}`;
}

/** What a department sent in, and where another one's figures would be typed. */
async function departments(page: Page): Promise<{ sent: string; typed: string }> {
  for (const quarter of await quartersOver(page)) {
    const { units } = await readStandings(page, quarter);
    const sent = units.find(({ kind, returnId }) => kind === 'department' && returnId)?.returnId;
    if (sent) return { sent: `/reports/filings/returns/${sent}`, typed: `/reports/filings/units/${units[0]?.unitId}?period=2025-Q4` };
  }
  throw new Error('no department of the demo has sent anything in');
}

test('Trang nộp báo cáo, số liệu đơn vị, báo cáo bằng lời đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  test.setTimeout(180_000);
  await signIn(page, 'truongban');
  const filed = await filedReport(page);
  const { sent, typed } = await departments(page);
  const narratives = await read<NarrativeList>(page, narrativePaths.list);
  await lookAtAll(page, [
    { name: 'filed', address: filed },
    { name: 'filed-change', address: `${filed}?change=01-TCD:1` },
    { name: 'filed-cell', address: `${filed}?form=02-XLD&cell=own:1` },
    { name: 'no-such-filing', address: '/reports/filings/00000000-0000-7000-8000-000000000000' },
    { name: 'no-such-period', address: '/reports/filings/submit?period=2026-Q9' },
    { name: 'unit-sent', address: sent },
    { name: 'unit-typed', address: typed },
    { name: 'units-none', address: '/reports/filings/units?period=2026-Q2&state=missing' },
    { name: 'narratives', address: '/reports/narratives?period=2026-Q3' },
    ...narratives.slice(0, 2).map(({ id, state }) => ({ name: `narrative-${state}`, address: `/reports/narratives/${id}` })),
    { name: 'declared-figures', address: '/reports/narratives/figures?period=2026-Q3' },
  ]);
});

test('Hộp thoại nộp báo cáo, khóa kỳ, trả lại số liệu đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  await signIn(page, 'truongban');
  const { sent } = await departments(page);
  const filed = await filedReport(page);
  await lookAtDialog(page, 'supplement', filed, () => page.getByRole('button', { name: 'Lập báo cáo bổ sung' }).click());
  await lookAtDialog(page, 'send-back', sent, () => page.getByRole('button', { name: 'Trả lại để sửa' }).click());
  await lookAtDialog(page, 'lock', '/reports/filings/locks', () => page.getByRole('button', { name: 'Khóa kỳ', exact: true }).click());
});

test('Trang số liệu của chính đơn vị đạt WCAG 2.2 AA, sáng và tối', async ({ page, signIn }) => {
  await signIn(page, 'coquan');
  await lookAtAll(page, [
    { name: 'own-returns', address: '/inbox/returns' },
    { name: 'own-entry', address: '/inbox/returns/enter?period=2025-Q4' },
  ]);
});
