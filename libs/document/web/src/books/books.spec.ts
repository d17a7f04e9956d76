import { openDialog, openPage } from '../testing/open-page';
import { BookDialog } from './book-dialog';

const BOOK = { id: 'b1', version: 2, name: 'Sổ chuyển đơn', symbols: ['PC-BTCD', 'HD-BTCD'], papers: 3, lastNumber: 4, closed: false };
const paper = (id: string, changes: object = {}) => ({
  id,
  status: 'active',
  kind: 'forwarding',
  symbol: 'PC-BTCD',
  issuedOn: '2026-11-05',
  summary: 'Chuyển đơn',
  recipientNames: [],
  signer: null,
  matterNumber: null,
  ...changes,
});
const PAGE = {
  book: BOOK,
  year: 2026,
  years: [2026, 2025],
  entries: [
    { number: 1, paper: paper('d1') },
    { number: 2, paper: null },
    { number: 3, paper: paper('d3', { status: 'cancelled' }) },
  ],
  last: 4,
  empty: 1,
  cancelled: 1,
};

describe('BooksPage', () => {
  it('shows the numbers in order, the empty and the cancelled ones among them, and the rest beneath', async () => {
    const page = await openPage('/documents/books', 'head');
    await page.answer('/api/document-books', [BOOK]);
    const first = page.asked('/api/document-books/b1/page');
    expect(first.request.params.toString()).toBe('year=2026&from=1');
    first.flush(PAGE);
    await page.settle();
    const lines = [...page.page().querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines[0]).toContain('1 PC-BTCD 05/11/2026');
    expect(lines[1]).toBe('2Số bỏ trống');
    expect(lines[2]).toContain('Đã hủy');
    expect(page.said()).toContain('số cuối 4; 1 văn bản đã hủy; 1 số bỏ trống');
    await page.press(/^Xem tiếp$/);
    const next = page.asked('/api/document-books/b1/page');
    expect(next.request.params.get('from')).toBe('4');
    next.flush({ ...PAGE, entries: [{ number: 4, paper: paper('d4') }] });
    await page.settle();
    expect(page.page().querySelectorAll('tbody tr')).toHaveLength(4);
    expect(document.querySelector('a[href="/api/document-books/b1/export?year=2026"]')).not.toBeNull();
  });

  it('offers the settings only to who may set books', async () => {
    const page = await openPage('/documents/books', 'petition-officer');
    await page.answer('/api/document-books', [BOOK]);
    expect(page.buttons().some((words) => words.includes('Đặt sổ'))).toBe(false);
  });
});

describe('BookSettings', () => {
  it('closes a book over its version and saves the symbols of all papers together', async () => {
    const page = await openPage('/documents/books/settings', 'administrator');
    await page.answer('/api/document-books', [BOOK]);
    await page.answer('/api/document-numbering', { version: 5, symbols: [{ paper: 'forwarding', symbol: 'PCĐ-BTCD' }] });
    expect(document.querySelector('a[href^="/documents/books"]')).toBeNull();
    await page.press(/^Đóng sổ$/);
    expect(page.asked('/api/document-books/b1/closure').request.body).toEqual({ version: 2 });

    await page.type('input[data-name="notice"]', 'TB/BTCD');
    await page.press(/^Lưu ký hiệu$/);
    page.http.expectNone('/api/document-numbering');
    await page.type('input[data-name="notice"]', 'TB-BTCD');
    await page.press(/^Lưu ký hiệu$/);
    const saved = page.asked('/api/document-numbering');
    const { version, symbols } = saved.request.body as { version: number; symbols: { paper: string; symbol: string }[] };
    expect(version).toBe(5);
    expect(symbols.find((one) => one.paper === 'forwarding')).toEqual({ paper: 'forwarding', symbol: 'PCĐ-BTCD' });
    expect(symbols).toHaveLength(19);
  });
});

describe('BookDialog', () => {
  it('takes each symbol once, however they are parted, and none that is no symbol', async () => {
    const dialog = await openDialog(BookDialog, { book: null });
    await dialog.type('input[data-name="name"]', 'Sổ chung');
    await dialog.type('input[data-name="symbols"]', 'PC-BTCD, 12/PC');
    await dialog.submit();
    dialog.http.expectNone('/api/document-books');
    await dialog.type('input[data-name="symbols"]', 'PC-BTCD; HD-BTCD PC-BTCD');
    await dialog.submit();
    const opened = dialog.asked('/api/document-books');
    expect(opened.request.body).toEqual({ name: 'Sổ chung', symbols: ['PC-BTCD', 'HD-BTCD'] });
    opened.flush(BOOK);
    await dialog.settle();
    expect(dialog.closed).toEqual([BOOK]);
  });
});
