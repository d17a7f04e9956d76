import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { openDialog } from '@tiepdan/identity/web/testing';
import { ANSWER, ROW } from '../testing/sample-deliveries';
import { AnswerDialog } from './answer-dialog';

describe('writing down an answer', () => {
  it('asks for the day of resolving with that result, and for the day it came', async () => {
    const dialog = await openDialog(AnswerDialog, { delivery: ROW });
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: /^Đã giải quyết/ }))).check();
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="summary"]' }))).setValue('Đã giải quyết xong.');
    await dialog.submit();
    dialog.http.expectNone('/api/deliveries/v1/answers');
    const resolved = await dialog.loader.getHarness(MatInputHarness.with({ ancestor: '[data-field="resolvedOn"]' }));
    await resolved.setValue('12/11/2026');
    await resolved.blur();
    await dialog.submit();
    expect(dialog.http.expectOne('/api/deliveries/v1/answers').request.body).toEqual({
      version: 4,
      symbol: null,
      datedOn: '2026-11-20',
      receivedOn: '2026-11-20',
      result: 'resolved',
      resolvedOn: '2026-11-12',
      summary: 'Đã giải quyết xong.',
      fileIds: [],
    });
  });

  it('waits for a file on its way, and sends it with the answer', async () => {
    const dialog = await openDialog(AnswerDialog, { delivery: ROW });
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: /^Đã chuyển tiếp/ }))).check();
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="summary"]' }))).setValue('Đã chuyển nơi khác.');
    const files = [new File(['x'], 'tra-loi.pdf')];
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files, types: ['Files'] } });
    dialog.element.querySelector('tiepdan-file-upload .drop')?.dispatchEvent(drop);
    await dialog.settle();
    expect(dialog.element.querySelector<HTMLButtonElement>('button[type="submit"]')?.disabled).toBe(true);
    dialog.http
      .expectOne(({ url }) => url === '/api/files')
      .flush({ id: 'u1', name: 'tra-loi.pdf', size: 1, mediaType: 'application/pdf' });
    await dialog.settle();
    await dialog.submit();
    expect(dialog.http.expectOne('/api/deliveries/v1/answers').request.body).toMatchObject({ result: 'passed-on', fileIds: ['u1'] });
  });

  it('mends one from its own version, with a reason, and keeps its files', async () => {
    const dialog = await openDialog(AnswerDialog, { delivery: ROW, answer: { ...ANSWER, version: 3 } });
    await dialog.submit();
    dialog.http.expectNone('/api/answers/w1');
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue('Ghi nhầm số');
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="symbol"]' }))).setValue('54/SVD-TTr');
    await dialog.submit();
    const sent = dialog.http.expectOne({ method: 'PUT', url: '/api/answers/w1' });
    expect(sent.request.body).toMatchObject({
      version: 3,
      symbol: '54/SVD-TTr',
      receivedOn: '2026-11-19',
      reason: 'Ghi nhầm số',
      fileIds: ['f1'],
    });
  });
});
