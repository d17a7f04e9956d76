import { documentActionsFor, type DocumentAction, type DocumentState, type DocumentView } from '@tiepdan/document/contract';
import { documentPermissions } from '@tiepdan/document/contract';
import { permissionsOf, type Role } from '@tiepdan/platform/contract';
import { openPage } from '../testing/open-page';
import { DRAFT, ROW } from '../testing/sample-documents';
import { offered } from './action-order';

const ISSUED: DocumentView = { ...DRAFT, state: 'issued', number: 123, symbol: 'PC-BTCD', issuedOn: '2026-11-05', printed: true };
const NOTHING = { items: [], total: 0, nextCursor: null };

const allowed = (state: DocumentState, role: Role, changes: Partial<DocumentView> = {}) =>
  documentActionsFor({ ...DRAFT, state, ...changes }, { permissions: permissionsOf([role], [documentPermissions]) });

describe('what a document’s page offers', () => {
  it.each<[DocumentState, Role, DocumentAction | null, DocumentAction[]]>([
    ['draft', 'petition-officer', 'submit', ['edit']],
    ['draft', 'head', 'submit', ['edit', 'issue']],
    ['draft', 'reception-officer', null, []],
    ['draft', 'leader', null, []],
    ['submitted', 'petition-officer', 'recall', []],
    ['submitted', 'head', 'approve', ['return', 'issue']],
    ['approved', 'petition-officer', 'issue', []],
    ['approved', 'head', 'issue', ['return']],
    ['issued', 'leader', null, []],
  ])('%s, %s: %s stands out, beside it %j', (state, role, first, beside) => {
    expect(offered({ state, kind: 'forwarding' }, allowed(state, role))).toMatchObject({ first, beside });
  });

  it('has what was entered by hand corrected with a button of its own', () => {
    const entered = allowed('issued', 'petition-officer', { paper: null });
    expect(offered({ state: 'issued', kind: 'forwarding' }, entered)).toEqual({ first: null, beside: ['correct'], menu: ['cancel'] });
  });

  it('has a record of the reception desk issued as soon as it is written', () => {
    const record = { kind: 'record', paper: 'receipt', receptionId: 'r1' } as const;
    expect(offered({ state: 'draft', kind: 'record' }, allowed('draft', 'reception-officer', record)).first).toBe('issue');
  });

  it('offers everything allowed exactly once', () => {
    for (const state of ['draft', 'submitted', 'approved', 'issued'] as const)
      for (const role of ['petition-officer', 'head'] as const) {
        const actions = allowed(state, role);
        const { first, beside, menu } = offered({ state, kind: 'forwarding' }, actions);
        expect([...(first ? [first] : []), ...beside, ...menu].sort()).toEqual([...actions].sort());
      }
  });
});

describe('DocumentRecord', () => {
  async function open(view: DocumentView, role: Role = 'head') {
    const page = await openPage('/documents/d1', role);
    await page.answer('/api/documents/d1', view);
    await page.answer('/api/documents/d1/history', []);
    await page.answer('/api/documents/d1/steps', [
      {
        position: 1,
        action: 'draft',
        from: null,
        to: 'draft',
        on: '2026-11-18',
        reason: null,
        actorName: 'Lê Quang Khải',
        at: '2026-11-18T02:00:00Z',
      },
    ]);
    await page.answer('/api/documents', NOTHING);
    await page.answer('/api/documents/drafts', { ...NOTHING, items: [{ ...ROW, id: 'd5', state: 'draft', number: null }], total: 1 });
    await page.answer('/api/documents/d1/file', new Blob(['pdf']));
    return page;
  }

  it('says where a paper stands and why it was sent back, and shows its print', async () => {
    const page = await open({ ...DRAFT, returnedReason: 'Thiếu căn cứ' });
    expect(page.said()).toContain('Dự thảo');
    expect(page.said()).toContain('Bị trả lại: Thiếu căn cứ');
    expect(page.said()).toContain('Soạn dự thảo');
    expect(document.querySelector('iframe')?.getAttribute('src')).toContain('blob:print');
    expect(page.said()).toContain('Văn bản khác về đơn này');
  });

  it('takes a step at once and offers the way back', async () => {
    const page = await open({ ...DRAFT, state: 'submitted' });
    await page.press(/^Duyệt$/);
    const approved = page.asked('/api/documents/d1/approve');
    expect(approved.request.body).toEqual({ version: 2 });
    approved.flush({ id: 'd1', version: 3, state: 'approved', number: null, symbol: null });
    await page.settle();
    expect(page.asked('/api/documents/d1')).toBeTruthy();
  });

  it('offers nothing that two people must do to who drafted it, and says why beside it', async () => {
    const why = 'Dự thảo này do chính đồng chí soạn; xin để người khác được giao quyền duyệt.';
    const page = await open({ ...DRAFT, state: 'submitted', withheld: [{ action: 'approve', why }, { action: 'issue', why }] });
    expect(page.said()).toContain(`Duyệt, phát hành: ${why}`);
    const described = [...document.querySelectorAll('button[aria-disabled="true"]')].map((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent);
    expect(described).toEqual([`Duyệt, phát hành: ${why}`, `Duyệt, phát hành: ${why}`]);
    await page.press(/Duyệt$/);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true }));
    await page.settle();
    page.http.expectNone('/api/documents/d1/approve');
  });

  it('sends back with a reason only', async () => {
    const page = await open({ ...DRAFT, state: 'submitted' });
    await page.press(/^Trả lại$/);
    await page.type('mat-dialog-container textarea', 'Sai nơi nhận');
    document.querySelector<HTMLFormElement>('mat-dialog-container form')?.requestSubmit();
    await page.settle();
    expect(page.asked('/api/documents/d1/return').request.body).toEqual({ version: 2, reason: 'Sai nơi nhận' });
  });

  it('offers papers about one that went out, to who may draft', async () => {
    expect((await open(ISSUED)).buttons().some((words) => words.includes('Lập văn bản về văn bản này'))).toBe(true);
  });

  it('offers none to who only reads', async () => {
    const page = await open(ISSUED, 'leader');
    expect(page.buttons().some((words) => words.includes('Lập văn bản'))).toBe(false);
  });

  it('shows no print of a paper that was entered with its number', async () => {
    await open({ ...ISSUED, paper: null, printed: false });
    expect(document.querySelector('tiepdan-paper-preview')).toBeNull();
  });
});
