import { TestBed } from '@angular/core/testing';
import { handle, openAddress, surround } from '@tiepdan/identity/web/testing';
import type { ResolutionView } from '@tiepdan/resolution/contract';
import { CasePanel } from './panel/case-panel';
import { resolutionRoutes } from './resolution.routes';
import { DECISION, RESOLUTION } from './testing/sample-resolution';

const { recover, restore } = DECISION;

describe('the list of what is to be carried out', () => {
  async function shown(address = '/resolution') {
    const page = await openAddress(address, { routes: [{ path: 'resolution', children: resolutionRoutes }], can: () => true });
    await page.answer('/api/agencies', []);
    await page.answer('/api/resolution-decisions/counts', { open: 4, overdue: 1, done: 2 });
    return page;
  }
  const PAGE = { items: [{ ...DECISION, state: 'overdue', enforceBy: '2026-11-08' }], total: 1, nextCursor: null, sums: { recover, restore } };

  it('tells each with how late it is, and the sums of all', async () => {
    const page = await shown();
    await page.answer('/api/resolution-decisions', PAGE);
    expect(page.said()).toContain('204/QĐ-UBND');
    expect(page.said()).toContain('Quá hạn thi hành 12 ngày');
    expect(page.said()).toContain('5 triệu đồng / 12,5 triệu đồng và 85,5 m²');
    expect(page.said()).toMatch(/phải thu 12,5 triệu đồng và 85,5 m², đã thu 5 triệu đồng, còn 7,5 triệu đồng và 85,5 m²/);
    expect(page.page().querySelector('a[href="/petitions/p1"]')).not.toBeNull();
  });

  it('is narrowed by the state that is pressed, and keeps that in its address', async () => {
    const page = await shown('/resolution?kind=complaint');
    await page.answer('/api/resolution-decisions', PAGE);
    await page.press('Quá hạn thi hành 1');
    const asked = page.asked('/api/resolution-decisions');
    expect([asked.request.params.get('state'), asked.request.params.get('kind')]).toEqual(['overdue', 'complaint']);
    expect(page.address()).toBe('/resolution?kind=complaint&state=overdue');
  });

  it('says where decisions come from while there is none', async () => {
    const page = await shown();
    await page.answer('/api/resolution-decisions', { items: [], total: 0, nextCursor: null, sums: { recover, restore } });
    expect(page.said()).toContain('Chưa có quyết định, kết luận nào');
  });
});

describe('how a case is resolved, on the page of its petition', () => {
  async function panel(view: Partial<ResolutionView>, can: (permission: string) => boolean = () => true) {
    surround({ can });
    const fixture = TestBed.createComponent(CasePanel);
    fixture.componentRef.setInput('recordId', 'p1');
    const its = handle(fixture, () => fixture.nativeElement as HTMLElement);
    await its.settle();
    await its.answer('/api/petitions/p1/resolution', { ...RESOLUTION, ...view });
    return its;
  }

  it('tells the verification that is open and the limit that has passed, and offers what comes next', async () => {
    const its = await panel({});
    expect(its.said()).toContain('Quá hạn giải quyết 46 ngày');
    expect(its.said()).toContain('Xác minh theo 12/QĐ-XM, ngày 06/09/2026 Tổ xác minh số 1');
    expect(its.said()).toContain('Chưa có báo cáo, hạn 26/09/2026.');
    expect(its.buttons()).toEqual(['Ghi báo cáo xác minh', 'Hủy việc xác minh', 'Chuyển cơ quan điều tra']);
  });

  it('tells a decision with what is left and what was done, and takes a fact back with its reason', async () => {
    const its = await panel({ verifications: [], decisions: [DECISION], actions: [] });
    expect(its.said()).toContain('Quyết định giải quyết khiếu nại 204/QĐ-UBND, ngày 01/10/2026');
    expect(its.said()).toContain('Còn 7,5 triệu đồng và 85,5 m² phải thu cho Nhà nước; 3 người phải xử lý hành chính.');
    expect(its.said()).toContain('05/11/2026 Đã thu cho Nhà nước 5 triệu đồng 15/BC-UBND');
    expect(its.said()).toContain('Giải quyết đúng hạn');
    await its.press('Bỏ kết quả ngày 05/11/2026');
    await its.type('textarea', 'Ghi nhầm vụ');
    await its.submit();
    const sent = its.asked('/api/enforcement-facts/f1/cancellation');
    expect(sent.request.body).toEqual({ version: 1, reason: 'Ghi nhầm vụ' });
    sent.flush({ id: 'f1', version: 2 });
    await its.settle(20);
    its.asked('/api/petitions/p1/resolution');
  });

  it('shows nothing of a proposal, and asks nothing for whoever may not read', async () => {
    expect((await panel({ kind: null, verifications: [], actions: [] })).said()).toBe('');
    TestBed.resetTestingModule();
    const its = await panel({}, () => false);
    expect(its.said()).toBe('');
  });
});
