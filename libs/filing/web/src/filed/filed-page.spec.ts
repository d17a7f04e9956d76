import { openPage } from '../testing/open-page';
import { CHANGES, CORRECTIONS, FILED, filedTable, PREVIEW } from '../testing/sample-filing';

async function shown(address = '/reports/filings/f1', { filed = FILED as object, corrections = CORRECTIONS as object, may = undefined as readonly string[] | undefined } = {}) {
  const page = await openPage(address, may);
  await page.answer('/api/filings/f1', filed);
  await page.answer('/api/filings/f1/corrections', corrections);
  await page.answer('/api/filings/f1/forms/01-TCD', filedTable());
  return page;
}

describe('a filed report', () => {
  it('shows what differs now, and the records that did it', async () => {
    const page = await shown();
    expect(page.said()).toContain('1 con số nay khác bản đã nộp, do 1 hồ sơ, trong đó 1 hồ sơ ghi sau khi nộp.');
    await page.press('Hồ sơ: 1 thêm vào');
    expect(page.address()).toContain('change=01-TCD:1');
    await page.answer('/api/filings/f1/corrections/01-TCD/columns/1/records', CHANGES);
    expect(page.said()).toContain('39 → 40 lượt');
    expect(page.said()).toContain('Thêm vào');
    expect(page.said()).toContain('Nhập muộn');
    expect(page.page().querySelector('aside a')?.getAttribute('href')).toBe('/receptions/v1');
  });

  it('tells a unit that reported since once, and not cell by cell', async () => {
    const late = [1, 2, 3].map((column) => ({ ...CORRECTIONS.cells[0], column, unitId: 'u1', unitName: 'UBND xã Nâm Tơr', frozen: null, now: column, difference: column, records: null }));
    const page = await shown(undefined, { corrections: { ...CORRECTIONS, cells: late, records: 0, lateEntries: 0 } });
    expect(page.said()).toContain('3 con số nay khác bản đã nộp, do số liệu của 1 đơn vị.');
    expect(page.said()).toContain('UBND xã Nâm Tơr: khi nộp chưa báo cáo, nay đã có số liệu (3 con số).');
    expect(page.page().querySelector('tiepdan-corrections table')).toBeNull();
    expect(page.buttons()).toContain('Lập báo cáo bổ sung');
  });

  it('opens the records that stood behind a cell when it was filed', async () => {
    const page = await shown('/reports/filings/f1?cell=own:1');
    await page.answer('/api/filings/f1/forms/01-TCD/columns/1/records', { items: [], total: 0, nextCursor: null });
    expect(page.said()).toContain('Con số này bằng 0 khi nộp.');
  });

  it('computes its seal again and says when it is broken', async () => {
    const page = await shown();
    await page.press('Kiểm tra niêm phong');
    await page.answer('/api/filings/f1/verification', { holds: false, sealed: 'a', computed: 'c'.repeat(64), values: 142, records: 120 });
    expect(page.said()).toContain('Niêm phong không khớp');
  });

  it('is supplemented with a reason', async () => {
    const page = await shown();
    await page.press('Lập báo cáo bổ sung');
    await page.answer('/api/filings/preview', PREVIEW);
    await page.settle(20);
    await page.type('[data-name="reason"]', 'Ghi thêm một lượt tiếp');
    await page.submit();
    const sent = page.asked('/api/filings/f1/supplement', 'POST');
    expect(sent.request.body).toMatchObject({ reason: 'Ghi thêm một lượt tiếp', withMissing: false });
    sent.flush({ id: 'f2', sequence: 1, sha256: 'b' });
    await page.settle(20);
    expect(page.address()).toBe('/reports/filings/f2');
  });

  it('is not supplemented while nothing differs', async () => {
    const buttons = async (options: Parameters<typeof shown>[1]) => (await shown('/reports/filings/f1', options)).buttons();
    expect(await buttons({ corrections: { ...CORRECTIONS, cells: [], records: 0, lateEntries: 0 } })).not.toContain('Lập báo cáo bổ sung');
  });

  it('offers nothing to change to who may only read', async () => {
    const page = await shown('/reports/filings/f1', { may: ['filing.read'] });
    expect(page.buttons()).not.toContain('Lập báo cáo bổ sung');
    expect(page.buttons()).not.toContain('Tải .xlsx');
  });

  it('that has a later one is not supplemented itself', async () => {
    const page = await shown('/reports/filings/f1', { filed: { ...FILED, latest: false } });
    expect(page.said()).toContain('Đã có báo cáo bổ sung sau bản này');
    expect(page.buttons()).not.toContain('Lập báo cáo bổ sung');
  });
});
