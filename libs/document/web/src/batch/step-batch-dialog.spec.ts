import { openDialog } from '../testing/open-page';
import { DRAFT_ROW } from '../testing/sample-documents';
import { PrintDialog } from './print-dialog';
import { StepBatchDialog } from './step-batch-dialog';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ ...DRAFT_ROW, id: `d${index}`, version: index + 1 }));
const refusal = { code: 'RECORD.CHANGED_MEANWHILE', message: 'Bản ghi đã được người khác sửa.' };

describe('StepBatchDialog', () => {
  it('issues them with one day; a refusal stops none of the others and is told in its row', async () => {
    const dialog = await openDialog(StepBatchDialog, { action: 'issue', rows: rows(3) });
    await dialog.answer('/api/document-books', [
      { id: 'b', version: 1, name: 'Sổ', symbols: ['PC-BTCD'], papers: 0, lastNumber: 9, closed: false },
    ]);
    await dialog.answer('/api/document-numbering', { version: 0, symbols: [] });
    expect(dialog.said()).toContain('Số tiếp theo: 10/PC-BTCD');
    await dialog.submit();
    const asked = dialog.asked('/api/documents/batch/issue');
    expect(asked.request.body).toEqual({
      issuedOn: '2026-11-20',
      documents: [
        { id: 'd0', version: 1 },
        { id: 'd1', version: 2 },
        { id: 'd2', version: 3 },
      ],
    });
    const issued = (id: string, number: number) => ({
      subjectId: id,
      done: { id, version: 9, state: 'issued', number, symbol: 'PC-BTCD' },
      refusal: null,
    });
    asked.flush([issued('d0', 10), { subjectId: 'd1', done: null, refusal }, issued('d2', 11)]);
    await dialog.settle();
    const results = [...dialog.page().querySelectorAll('tbody tr')].map((row) => row.lastElementChild?.textContent?.trim());
    expect(results).toEqual(['Số 10/PC-BTCD', 'Bản ghi đã được người khác sửa.', 'Số 11/PC-BTCD']);
    expect(dialog.said()).toContain('Đã xong 2 văn bản. 1 văn bản chưa thực hiện được');
    await dialog.press(/In 2 văn bản/);
    expect(dialog.closed).toEqual([{ tried: true, print: ['d0', 'd2'] }]);
  });

  it('goes by twenties, says how far it is, and stops between them', async () => {
    const dialog = await openDialog(StepBatchDialog, { action: 'approve', rows: rows(45) });
    await dialog.submit();
    const first = dialog.asked('/api/documents/batch/approve');
    expect((first.request.body as { documents: unknown[] }).documents).toHaveLength(20);
    first.flush(
      rows(20).map(({ id }) => ({ subjectId: id, done: { id, version: 9, state: 'approved', number: null, symbol: null }, refusal: null })),
    );
    await dialog.settle();
    expect(dialog.said()).toContain('20/45');
    await dialog.press(/^Dừng$/);
    dialog.asked('/api/documents/batch/approve').flush([], { status: 500, statusText: 'Lost' });
    await dialog.settle();
    expect(dialog.said()).toContain('Đã xong 20 văn bản.');
    expect(dialog.said()).toContain('Đã dừng, còn 5 văn bản chưa làm.');
    dialog.http.expectNone('/api/documents/batch/approve');
  });
});

describe('PrintDialog', () => {
  const job = { id: 'j1', format: 'pdf', total: 10, failure: null, problems: [] };

  it('says how far the file is, and gives it when it is done', async () => {
    const dialog = await openDialog(PrintDialog, { ids: ['d0', 'd1'] });
    await dialog.press(/Tạo tệp in/);
    const asked = dialog.asked('/api/documents/prints');
    expect(asked.request.body).toEqual({ ids: ['d0', 'd1'], format: 'pdf' });
    asked.flush({ ...job, state: 'running', done: 4 });
    await dialog.settle();
    expect(dialog.said()).toContain('4/10');
    await dialog.settle(650);
    dialog
      .asked('/api/documents/prints/j1')
      .flush({ ...job, state: 'done', done: 10, problems: [{ id: 'd1', message: 'Đơn 5/2026: mẫu hỏng' }] });
    await dialog.settle();
    expect(document.querySelector('a[href="/api/documents/prints/j1/file"]')?.textContent).toContain('Tải tệp về');
    expect(dialog.said()).toContain('Đơn 5/2026: mẫu hỏng');
  });

  it('tells why there is no file, and lets it be tried in another form', async () => {
    const dialog = await openDialog(PrintDialog, { ids: ['d0'] });
    await dialog.press(/Tạo tệp in/);
    dialog.asked('/api/documents/prints').flush({ ...job, state: 'failed', done: 0, failure: 'Máy chủ chưa tạo được PDF.' });
    await dialog.settle();
    expect(dialog.said()).toContain('Máy chủ chưa tạo được PDF.');
    expect(dialog.buttons()).toContain('Tạo tệp in');
  });
});
