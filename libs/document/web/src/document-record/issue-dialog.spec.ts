import { openDialog } from '../testing/open-page';
import { DRAFT } from '../testing/sample-documents';
import { IssueDialog } from './issue-dialog';

const BOOKS = [{ id: 'b1', version: 1, name: 'Sổ chuyển đơn', symbols: ['PC-BTCD'], papers: 12, lastNumber: 123, closed: false }];
const NUMBERING = { version: 1, symbols: [{ paper: 'forwarding', symbol: 'PC-BTCD' }] };

async function open(changes: object = {}) {
  const dialog = await openDialog(IssueDialog, { document: { ...DRAFT, state: 'approved', ...changes } });
  await dialog.answer('/api/document-books', BOOKS);
  await dialog.answer('/api/document-numbering', NUMBERING);
  return dialog;
}

describe('IssueDialog', () => {
  it('shows the number before it is taken, and closes with the one that was', async () => {
    const dialog = await open();
    expect(dialog.said()).toContain('Số tiếp theo: 124/PC-BTCD');
    await dialog.submit();
    const issued = dialog.asked('/api/documents/d1/issue');
    expect(issued.request.body).toEqual({ version: 2, issuedOn: '2026-11-20', number: null });
    const taken = { id: 'd1', version: 3, state: 'issued', number: 124, symbol: 'PC-BTCD' };
    issued.flush(taken);
    await dialog.settle();
    expect(dialog.closed).toEqual([taken]);
  });

  it('enters a number that was written by hand already', async () => {
    const dialog = await open();
    await dialog.type('input[type="number"]', '130');
    expect(dialog.said()).toContain('Ghi vào sổ: 130/PC-BTCD');
    await dialog.submit();
    expect(dialog.asked('/api/documents/d1/issue').request.body).toMatchObject({ number: 130 });
  });

  it('tells a refusal and stays', async () => {
    const dialog = await open();
    await dialog.submit();
    const body = { code: 'DOCUMENT.BOOK_CLOSED', message: 'Sổ chuyển đơn đã đóng nên không cấp số được.', requestId: 'r' };
    dialog.asked('/api/documents/d1/issue').flush(body, { status: 409, statusText: 'No' });
    await dialog.settle();
    expect(dialog.said()).toContain('đã đóng nên không cấp số được');
    expect(dialog.closed).toEqual([]);
  });

  it('takes no number for a record', async () => {
    const dialog = await openDialog(IssueDialog, { document: { ...DRAFT, kind: 'record', paper: 'receipt' } });
    dialog.http.expectNone('/api/document-books');
    expect(dialog.said()).toContain('Văn bản này không lấy số.');
    expect(document.querySelector('input[type="number"]')).toBeNull();
  });
});
