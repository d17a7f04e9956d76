import { openPage } from '../testing/open-page';
import { PERIOD, SATISFACTION } from '../testing/sample-narrative';

const ADDRESS = '/api/declared-figures';

describe('declared figures', () => {
  async function shown(permissions?: readonly string[]) {
    const page = await openPage('/reports/narratives/figures?period=2026-Q3', permissions);
    await page.answer(ADDRESS, { period: PERIOD, tables: [SATISFACTION] });
    return page;
  }

  it('work out their sums while one types', async () => {
    const page = await shown();
    expect(page.said()).toContain('8 + 1 + 0 = 9 ≠ 10');
    await page.type('[data-name="neutral"]', '2');
    expect(page.said()).toContain('8 + 2 + 0 = 10');
    expect(page.page().querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
  });

  it('send a figure left empty as not reported, which is no 0', async () => {
    const page = await shown();
    await page.type('[data-name="unsatisfied"]', '');
    await page.submit();
    const sent = page.asked(`${ADDRESS}/satisfaction`, 'PUT').request.body;
    expect(sent).toMatchObject({
      period: '2026-Q3',
      version: 2,
      cutOffOn: '2026-09-14',
      values: [
        { row: 'total', value: 10 },
        { row: 'satisfied', value: 8 },
        { row: 'neutral', value: 1 },
        { row: 'unsatisfied', value: null },
      ],
    });
  });

  it('send nothing that is no number', async () => {
    const page = await shown();
    await page.type('[data-name="total"]', '12 lượt');
    await page.submit();
    expect(() => page.asked(`${ADDRESS}/satisfaction`, 'PUT')).toThrow('0 requests');
  });

  it('are only read by who may not declare them', async () => {
    const page = await shown(['narrative.read']);
    expect(page.buttons()).not.toContain('Lưu bảng này');
    expect(page.page().querySelector<HTMLInputElement>('[data-name="total"]')?.disabled).toBe(true);
  });
});
