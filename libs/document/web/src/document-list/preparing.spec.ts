import type { StandingIn } from '@tiepdan/identity/contract';
import type { Role } from '@tiepdan/platform/contract';
import { openPage } from '../testing/open-page';
import { DRAFT_ROW } from '../testing/sample-documents';

const page = (items: readonly object[]) => ({ items, total: items.length, nextCursor: null });

describe('the list of papers being prepared', () => {
  async function open(view: string, items: readonly object[], role: Role = 'petition-officer', state?: object, standsInFor?: readonly StandingIn[]) {
    const its = await openPage(`/documents?view=${view}`, role, state, standsInFor);
    await its.answer('/api/documents/queue', { draft: 4, submitted: 3, approved: 1 });
    const asked = its.asked('/api/documents/drafts');
    asked.flush(page(items));
    await its.settle();
    return { ...its, params: asked.request.params };
  }

  it('asks for my drafts, and says beside the other tabs how many wait', async () => {
    const its = await open('mine', [{ ...DRAFT_ROW, returnedReason: 'Thiếu căn cứ' }]);
    expect(its.params.toString()).toBe('state=draft&mine=true&status=active');
    expect(its.said()).toContain('Chờ duyệt (3)');
    expect(its.said()).toContain('Chờ phát hành (1)');
    expect(its.said()).toContain('1 dự thảo');
    expect(its.said()).toContain('Bị trả lại: Thiếu căn cứ');
  });

  it('offers with several what may be done with them, each by its state', async () => {
    const rows = [
      { ...DRAFT_ROW, id: 'd1' },
      { ...DRAFT_ROW, id: 'd2', state: 'submitted' },
      { ...DRAFT_ROW, id: 'd3', state: 'approved' },
    ];
    const its = await open('preparing', rows, 'head');
    its.page().querySelector<HTMLInputElement>('thead input[type="checkbox"]')?.click();
    await its.settle();
    const offered = its.buttons().filter((words) => /văn bản$/.test(words) && /\d/.test(words));
    expect(offered).toEqual(['Trình 1 văn bản', 'Duyệt 1 văn bản', 'Phát hành 1 văn bản', 'In 3 văn bản']);
  });

  it('says beforehand which of them somebody else must approve, and approves the others', async () => {
    const why = 'Dự thảo này do chính đồng chí soạn; xin để người khác được giao quyền duyệt.';
    const submitted = { ...DRAFT_ROW, state: 'submitted', submittedOn: '2026-11-19' };
    const rows = [
      { ...submitted, id: 'd1', withheld: [{ action: 'approve', why }, { action: 'issue', why }] },
      { ...submitted, id: 'd2' },
      // Nobody issues what is not approved from the list, so nothing is said of it.
      { ...DRAFT_ROW, id: 'd3', withheld: [{ action: 'issue', why }] },
    ];
    const its = await open('submitted', rows, 'head');
    const lines = [...its.page().querySelectorAll('tbody tr')].map((line) => line.textContent?.includes('Chờ người khác duyệt'));
    expect(lines).toEqual([true, false, false]);
    its.page().querySelector<HTMLInputElement>('thead input[type="checkbox"]')?.click();
    await its.settle();
    expect(its.buttons()).toContain('Duyệt 1 văn bản');
    expect(its.said()).toContain(`Duyệt: trừ 1 trong 3 văn bản đang chọn. ${why}`);
    expect(its.said()).not.toContain('Phát hành: trừ');
  });

  it('has a tab of what is being prepared by who is away, for who stands in for them', async () => {
    const giver = { id: 'a7', fullName: 'Nguyễn Văn An', toOn: '2026-11-30', permissions: ['document.draft'] } as const;
    const its = await open('preparing&draftedById=a7', [DRAFT_ROW], 'petition-officer', undefined, [giver]);
    expect([its.params.get('draftedById'), its.params.has('state')]).toEqual(['a7', false]);
    const chosen = [...its.page().querySelectorAll('.views button[aria-current="true"]')].map((tab) => tab.textContent?.trim());
    expect(chosen).toEqual(['Của Nguyễn Văn An (đang thay)']);
    expect(its.said()).toContain('do Nguyễn Văn An soạn (đang thay)');
    await its.press('Mọi văn bản đang làm');
    expect(its.asked('/api/documents/drafts').request.params.has('draftedById')).toBe(false);
  });

  it('has those chosen that the page before has just made', async () => {
    const its = await open(
      'preparing',
      [
        { ...DRAFT_ROW, id: 'd1' },
        { ...DRAFT_ROW, id: 'd2' },
      ],
      'petition-officer',
      { chosen: ['d2'] },
    );
    expect(its.said()).toContain('Đang chọn 1 văn bản');
  });

  it('shows no tabs of preparing to who only reads', async () => {
    const its = await openPage('/documents', 'compiler');
    expect(its.said()).not.toContain('Chờ duyệt');
    its.http.expectNone('/api/documents/queue');
  });
});
