import { MatInputHarness } from '@angular/material/input/testing';
import { USUAL_URGING_TERMS } from '@tiepdan/forwarding/contract';
import { openPage } from '../testing/open-page';

describe('the steps of urging', () => {
  const open = async () => {
    const opened = await openPage('/admin/urging', ['forwarding.configure']);
    await opened.answer('/api/urging/terms', { ...USUAL_URGING_TERMS, version: 2 });
    return opened;
  };
  const submit = async ({ page, settle }: Awaited<ReturnType<typeof open>>) => {
    page().querySelector('form')?.requestSubmit();
    await settle();
  };

  it('are changed from the version that was read', async () => {
    const opened = await open();
    await (await opened.loader.getHarness(MatInputHarness.with({ selector: '[data-name="letterAfter"]' }))).setValue('7');
    await submit(opened);
    const sent = opened.http.expectOne({ method: 'PUT', url: '/api/urging/terms' });
    expect(sent.request.body).toEqual({ ...USUAL_URGING_TERMS, letterAfter: 7, version: 2 });
    sent.flush({ ...USUAL_URGING_TERMS, letterAfter: 7, version: 3 });
    await opened.settle();
  });

  it('keep to their bounds and to whole numbers', async () => {
    const opened = await open();
    const field = await opened.loader.getHarness(MatInputHarness.with({ selector: '[data-name="lettersBeforeReport"]' }));
    await field.setValue('6');
    await submit(opened);
    expect(opened.said()).toContain('Lớn nhất là 5.');
    await field.setValue('1.5');
    await submit(opened);
    expect(opened.said()).toContain('Xin ghi số nguyên.');
    opened.http.expectNone({ method: 'PUT', url: '/api/urging/terms' });
  });
});
