import { openDialog } from '@tiepdan/identity/web/testing';
import { ROW } from '../testing/sample-petition';
import { BatchDialog } from './batch-dialog';

const rows = [
  { ...ROW, id: 'p1', bookNumber: 11, version: 2 },
  { ...ROW, id: 'p2', bookNumber: 12, version: 5 },
  { ...ROW, id: 'p3', bookNumber: 13, version: 1 },
];

describe('BatchDialog', () => {
  it('decides one after another; a refusal stops none of the others and is told by its number', async () => {
    const dialog = await openDialog(BatchDialog, { action: 'approve', rows });
    expect(dialog.said()).toContain('Duyệt 3 đơn');
    await dialog.submit();
    const first = dialog.http.expectOne('/api/petitions/p1/steps/approve');
    expect(first.request.body).toEqual({ version: 2, on: '2026-11-20', note: null });
    dialog.http.expectNone('/api/petitions/p2/steps/approve');
    first.flush({ id: 'p1', version: 3, stage: 'accepted' });
    await dialog.settle();
    dialog.http
      .expectOne('/api/petitions/p2/steps/approve')
      .flush({ code: 'PETITION.WRONG_STAGE', message: 'Đơn đang ở bước khác.', requestId: 'r' }, { status: 409, statusText: 'Conflict' });
    await dialog.settle();
    dialog.http.expectOne('/api/petitions/p3/steps/approve').flush({ id: 'p3', version: 2, stage: 'awaiting-signature' });
    await dialog.settle();
    const lines = [...dialog.element.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines).toEqual([
      expect.stringMatching(/^11\/2026.*Đã thụ lý, đang giải quyết$/),
      expect.stringMatching(/^12\/2026.*Đơn đang ở bước khác\.$/),
      expect.stringMatching(/^13\/2026.*Chờ lãnh đạo ký$/),
    ]);
    expect(dialog.said()).toContain('Đã xong 2 đơn. 1 đơn chưa thực hiện được; xem lý do từng đơn.');
    dialog.element.querySelector<HTMLButtonElement>('mat-dialog-actions button')?.click();
    expect(dialog.closed).toEqual([true]);
  });

  it('signs by its own route', async () => {
    const dialog = await openDialog(BatchDialog, { action: 'sign', rows: rows.slice(0, 1) });
    await dialog.submit();
    dialog.http.expectOne('/api/petitions/p1/steps/sign').flush({ id: 'p1', version: 3, stage: 'declined' });
    await dialog.settle();
    expect(dialog.said()).toContain('Đã xong 1 đơn.');
  });
});
