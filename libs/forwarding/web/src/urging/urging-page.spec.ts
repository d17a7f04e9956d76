import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { OFFICE, openPage } from '../testing/open-page';
import { PROPOSAL } from '../testing/sample-deliveries';

const PROPOSALS = [
  { ...PROPOSAL, id: 'v1', documentNumber: '11/PC-BTCD' },
  { ...PROPOSAL, id: 'v2', documentNumber: '12/PC-BTCD' },
  {
    ...PROPOSAL,
    id: 'v3',
    documentNumber: '13/PC-BTCD',
    agencyId: 'a2',
    agencyName: 'Xã Ví Dụ',
    rung: null,
    proposed: 'reminder' as const,
  },
];

async function open(proposals = PROPOSALS, chosen?: readonly string[]) {
  const opened = await openPage('/forwarding/urging', OFFICE, chosen && { chosen });
  opened.asked('/api/urging/proposals').flush({ items: proposals, total: proposals.length, nextCursor: null });
  await opened.settle();
  return opened;
}

describe('urging many', () => {
  it('shows under each body what is due, and in a sentence what would happen', async () => {
    const { page, said } = await open();
    const plans = [...page().querySelectorAll('.plan')].map((plan) =>
      plan.querySelector('header')?.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(plans).toEqual(['Sở Ví DụLập 1 dự thảo công văn đôn đốc.', 'Xã Ví DụGửi 1 lời nhắc.']);
    expect(said()).toContain('Gửi 1 lời nhắc; lập 1 dự thảo công văn đôn đốc.');
  });

  it('makes one letter for each paper when that is wanted, and leaves out what is not chosen', async () => {
    const { loader, settle, said, http, page } = await open();
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: 'Mỗi văn bản một công văn' }))).check();
    await settle();
    expect(said()).toContain('Gửi 1 lời nhắc; lập 2 dự thảo công văn đôn đốc.');
    const [, second] = await loader.getAllHarnesses(MatCheckboxHarness.with({ selector: 'td mat-checkbox' }));
    await second?.uncheck();
    await settle();
    page().querySelector('form')?.requestSubmit();
    await settle();
    expect(http.expectOne('/api/urging').request.body).toEqual({ deliveryIds: ['v1', 'v3'], grouping: 'each', note: null });
  });

  it('says what came of it: what went, what waits to be approved, what was left out and why', async () => {
    const { settle, said, http, page } = await open();
    page().querySelector('form')?.requestSubmit();
    await settle();
    http.expectOne('/api/urging').flush({
      reminded: ['v3'],
      drafted: [{ documentId: 'd9', rung: 'letter', agencyName: 'Sở Ví Dụ', deliveryIds: ['v1'] }],
      leftOut: [{ id: 'v2', code: 'URGING.NOTHING_DUE', message: 'Chưa đến bước đôn đốc tiếp theo.' }],
    });
    await settle();
    expect(said()).toContain('Đã gửi 1 lời nhắc, đã lập 1 dự thảo.');
    expect(page().querySelector('a[href="/documents?view=mine"]')?.textContent).toContain('Mở các dự thảo');
    expect(page().querySelector('a[href="/documents/d9"]')?.parentElement?.textContent).toContain('về 11/PC-BTCD');
    expect(said()).toContain('12/PC-BTCD gửi Sở Ví Dụ: Chưa đến bước đôn đốc tiếp theo.');
  });

  it('keeps to what was chosen in the ledger, and says of what nothing is due', async () => {
    const { settle, http, page, said } = await open(PROPOSALS, ['v2', 'v9']);
    expect(said()).toContain('1 văn bản đã chọn chưa đến bước đôn đốc tiếp theo');
    page().querySelector('form')?.requestSubmit();
    await settle();
    expect(http.expectOne('/api/urging').request.body).toMatchObject({ deliveryIds: ['v2'] });
  });

  it('says that nothing is due', async () => {
    const { said } = await open([]);
    expect(said()).toContain('Chưa có văn bản nào đến bước đôn đốc');
  });
});
