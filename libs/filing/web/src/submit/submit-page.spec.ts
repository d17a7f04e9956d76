import { openPage } from '../testing/open-page';
import { CORRECTIONS, PREVIEW, UNITS } from '../testing/sample-filing';

const NONE = { items: [], total: 0, nextCursor: null };
const MUST = {
  code: '01/TCD (2)',
  severity: 'must' as const,
  sentence: 'Tổng số người bằng ba nơi cộng lại',
  worked: '91 ≠ 90',
  holds: false,
  cells: [{ form: '01/TCD', column: 2 }],
  unitId: null,
};

async function shown(preview: object, permissions?: readonly string[]) {
  const page = await openPage('/reports/filings', permissions);
  const asked = page.asked('/api/filings/preview');
  expect(asked.request.params.get('period')).toBe('2026-Q3');
  asked.flush(preview);
  await page.settle();
  await page.answer('/api/filings', NONE, 'GET');
  const button = () => [...page.page().querySelectorAll('button')].find((one) => one.textContent?.includes('Nộp báo cáo'));
  return { ...page, button };
}

describe('the page that files a report', () => {
  it('takes the last quarter that is over, files it at a word, and opens what was filed', async () => {
    const page = await shown(PREVIEW);
    expect(page.said()).toContain('Hạn nộp ngày 20/09/2026, đã qua.');
    await page.press(/^Nộp báo cáo$/);
    expect(document.body.textContent).toContain('Nộp là chốt');
    expect(document.body.textContent).not.toContain('Lý do nộp khi còn đơn vị');
    await page.submit();
    const sent = page.asked('/api/filings', 'POST');
    expect(sent.request.body).toEqual({ period: '2026-Q3', withMissing: false, missingReason: null, note: null });
    sent.flush({ id: 'f2', sequence: 0, sha256: 'b' });
    await page.settle(20);
    expect(page.address()).toBe('/reports/filings/f2');
  });

  it('says what stands in the way, each thing leading to where it is mended', async () => {
    const page = await shown({
      ...PREVIEW,
      failing: [MUST],
      stock: [{ ...PREVIEW.stock[0], opening: 13, holds: false }],
      obstacles: ['Chưa chốt được báo cáo: 1 phép kiểm tra bắt buộc chưa khớp.'],
    });
    expect(page.button()?.disabled).toBe(true);
    expect(page.said()).toContain('đầu kỳ này 13 ≠ cuối kỳ trước đã nộp 12');
    const hrefs = [...page.page().querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toContain('/reports/forms/01-TCD?period=2026-Q3&cell=own:2');
    expect(hrefs).toContain('/reports/filings/f1#corrections');
  });

  it('asks why it is filed without some of the units', async () => {
    const page = await shown({ ...PREVIEW, missing: UNITS.slice(0, 3) });
    expect(page.said()).toContain('Còn 3 đơn vị chưa báo cáo: xã Nâm Tơr, xã Krông Sơn, xã Bu Nar.');
    await page.press(/^Nộp báo cáo$/);
    await page.submit();
    expect(() => page.asked('/api/filings', 'POST')).toThrow('0 requests');
    await page.type('[data-name="missingReason"]', 'Ba xã mất mạng');
    await page.submit();
    expect(page.asked('/api/filings', 'POST').request.body).toMatchObject({ withMissing: true, missingReason: 'Ba xã mất mạng' });
  });

  it('tells of a filed period how many numbers are different by now', async () => {
    const page = await shown({ ...PREVIEW, latest: { id: 'f1', sequence: 0, filedAt: '2026-09-19T02:30:00.000Z' } });
    await page.answer('/api/filings/f1/corrections', CORRECTIONS);
    expect(page.said()).toContain('1 con số nay khác');
    expect(page.button()).toBeUndefined();
  });

  it('files nothing for who may only read', async () => {
    const page = await shown(PREVIEW, ['filing.read']);
    expect(page.button()).toBeUndefined();
  });
});
