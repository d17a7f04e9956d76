import { MatSelectHarness } from '@angular/material/select/testing';
import { openDialog } from '@tiepdan/identity/web/testing';
import { ROW } from '../testing/sample-petition';
import { TransferBatchDialog } from './transfer-batch-dialog';

const rows = [
  { ...ROW, id: 'p1', bookNumber: 11, version: 2, officerId: null, officerName: null },
  { ...ROW, id: 'p2', bookNumber: 12, version: 5 },
];
const OFFICERS = [
  { id: 'a1', fullName: 'Lê Quang Khải', position: 'Chuyên viên' },
  { id: 'a2', fullName: 'Đỗ Thị Giang', position: 'Chuyên viên' },
];

describe('TransferBatchDialog', () => {
  it('gives them one after another to whom is chosen, each with its own version, and tells of each', async () => {
    const dialog = await openDialog(TransferBatchDialog, { rows });
    dialog.http.expectOne('/api/petition-officers').flush(OFFICERS);
    await dialog.settle();
    expect(dialog.said()).toContain('Chuyển 2 đơn');
    expect(dialog.said()).toContain('Chưa giao');
    await dialog.submit();
    dialog.http.expectNone('/api/petitions/p1/steps/transfer');
    expect(dialog.element.querySelectorAll('mat-error').length).toBe(2);

    await (await dialog.loader.getHarness(MatSelectHarness)).clickOptions({ text: /Đỗ Thị Giang/ });
    const reason = dialog.element.querySelector<HTMLInputElement>('tiepdan-text-field :is(input, textarea)')!;
    reason.value = ' Chia  lại việc ';
    reason.dispatchEvent(new Event('input'));
    await dialog.submit();
    const first = dialog.http.expectOne('/api/petitions/p1/steps/transfer');
    expect(first.request.body).toEqual({ version: 2, on: '2026-11-20', officerId: 'a2', reason: 'Chia lại việc' });
    dialog.http.expectNone('/api/petitions/p2/steps/transfer');
    first.flush({ code: 'RECORD.CHANGED_MEANWHILE', message: 'Đơn vừa được sửa.', requestId: 'r' }, { status: 409, statusText: 'Conflict' });
    await dialog.settle();
    dialog.http.expectOne('/api/petitions/p2/steps/transfer').flush({ id: 'p2', version: 6, stage: 'proposed' });
    await dialog.settle();
    const lines = [...dialog.element.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines).toEqual([expect.stringMatching(/^11\/2026.*Đơn vừa được sửa\.$/), expect.stringMatching(/^12\/2026.*Đã chuyển cho Đỗ Thị Giang$/)]);
    expect(dialog.said()).toContain('Đã xong 1 đơn. 1 đơn chưa thực hiện được; xem lý do từng đơn.');
  });
});
