import { filingPaths } from '@tiepdan/filing/contract';
import { formsOf } from '@tiepdan/form/contract';
import { openPage } from '../testing/open-page';
import { OVERVIEW, RETURN, UNITS, ZEROS } from '../testing/sample-filing';

const ADDRESS = '/reports/filings/units/u1?period=2026-Q3';

async function shown(overview: object = OVERVIEW, permissions?: readonly string[]) {
  const page = await openPage(ADDRESS, permissions);
  await page.answer('/api/unit-returns', overview);
  const cell = (name: string) => page.page().querySelector<HTMLInputElement>(`[data-name="${name}"]`);
  const paste = async (name: string, text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    cell(name)?.dispatchEvent(event);
    await page.settle();
  };
  const key = async (name: string, pressed: string) => {
    cell(name)?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    await page.settle();
  };
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset['name'];
  const form = async (code: string) => page.press(new RegExp(`^${code}`));
  return { ...page, cell, paste, key, focused, form };
}

/** Writes 0 wherever nothing is written. */
async function zeros(page: Awaited<ReturnType<typeof shown>>) {
  for (const { code } of formsOf('tt06')) {
    await page.form(code);
    await page.press(/^Ghi 0 vào/);
  }
}

describe('typing a unit’s figures in', () => {
  it('sends nothing while a cell is empty, and goes there', async () => {
    const page = await shown();
    expect(page.said()).toContain('Chưa ghi số nào.');
    await page.submit();
    expect(() => page.asked('/api/unit-returns', 'POST')).toThrow('0 requests');
    expect(page.focused()).toBe('01-TCD:1');
  });

  it('takes a row from a sheet, and walks on with Enter', async () => {
    const page = await shown();
    await page.paste('01-TCD:1', '1.250\t2\t-');
    expect(['1', '2', '3'].map((column) => page.cell(`01-TCD:${column}`)?.value)).toEqual(['1.250', '2', '0']);
    await page.key('01-TCD:3', 'Enter');
    expect(page.focused()).toBe('01-TCD:4');
  });

  it('says what contradicts itself while one types, and does not send it', async () => {
    const page = await shown();
    await zeros(page);
    await page.form('01/TCD');
    await page.type('[data-name="01-TCD:1"]', '5');
    expect(page.said()).toContain('Không khớp');
    expect(page.cell('01-TCD:1')?.getAttribute('aria-invalid')).toBe('true');
    await page.submit();
    expect(() => page.asked('/api/unit-returns', 'POST')).toThrow('0 requests');
  });

  it('sends every form of the period', async () => {
    const page = await shown();
    await zeros(page);
    await page.submit();
    const sent = page.asked('/api/unit-returns', 'POST');
    expect(sent.request.body).toEqual({ unitId: 'u1', period: '2026-Q3', forms: ZEROS, note: null });
    sent.flush({ id: 'r9', state: 'late' });
    await page.settle(20);
    expect(page.address()).toBe('/reports/filings/returns/r9');
  });

  it('begins with what was sent before where that came back', async () => {
    const returned = { ...UNITS[0], state: 'returned', returnId: 'r1', returnReason: 'Sai cột 1' };
    const page = await shown({ ...OVERVIEW, units: [returned] });
    await page.answer('/api/unit-returns/r1', { ...RETURN, id: 'r1', forms: ZEROS.map(({ form, values }) => ({ form, values: values.map(() => 3) })) });
    expect(page.said()).toContain('Sai cột 1');
    expect(page.cell('01-TCD:1')?.value).toBe('3');
  });

  it('types nothing for a unit that has reported', async () => {
    const page = await shown({ ...OVERVIEW, units: [{ ...UNITS[0], state: 'reported', returnId: 'r1' }] });
    expect(page.said()).toContain('Đơn vị đã báo cáo kỳ này');
    expect(page.page().querySelectorAll('input[data-at]')).toHaveLength(0);
  });
});

describe('the account of a unit', () => {
  const AGENCY = ['filing.agency-read', 'filing.agency-enter'];
  const OWN = {
    unitId: 'u1',
    unitName: 'UBND xã Nâm Tơr',
    officeName: 'Ban Tiếp công dân tỉnh',
    hasRecords: false,
    periods: [
      { period: OVERVIEW.period, set: 'tt06', dueOn: '2026-09-17', state: 'missing', returnId: null, returnReason: null, remindedOn: ['2026-09-16'] },
    ],
  };

  it('sees its periods, and when it was reminded', async () => {
    const page = await openPage('/inbox/returns', AGENCY);
    await page.answer(filingPaths.ownReturns, OWN);
    expect(page.said()).toContain('UBND xã Nâm Tơr gửi Ban Tiếp công dân tỉnh');
    expect(page.said()).toContain('16/09/2026');
    expect(page.page().querySelector('td.acts a')?.getAttribute('href')).toBe('/inbox/returns/enter?period=2026-Q3');
  });

  it('sends its figures without naming a unit', async () => {
    const page = await openPage('/inbox/returns/enter?period=2026-Q3', AGENCY);
    await page.answer(filingPaths.ownReturns, OWN);
    for (const { code } of formsOf('tt06')) {
      await page.press(new RegExp(`^${code}`));
      await page.press(/^Ghi 0 vào/);
    }
    await page.submit();
    expect(page.asked(filingPaths.ownReturns, 'POST').request.body).toEqual({ period: '2026-Q3', forms: ZEROS, note: null });
  });
});
