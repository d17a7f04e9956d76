import { openPage } from '../testing/open-page';
import { CONCLUSION, TASK_VIEW } from '../testing/sample-conclusions';

describe('the page of a conclusion', () => {
  async function shown(view: object = CONCLUSION) {
    const page = await openPage('/conclusions/c1');
    await page.answer('/api/conclusions/c1', view);
    await page.answer('/api/conclusions/c1/history', []);
    return page;
  }

  it('tells what was concluded, whose tasks came of it, where each stands and what was said of it', async () => {
    const { said, page } = await shown();
    expect(said()).toContain('Kết luận ngày 02/11/2026');
    expect(said()).toContain('Giao Sở Ví Dụ kiểm tra, trả lời công dân.');
    expect(said()).toContain('1. Sở Ví Dụ');
    expect(said()).toContain('Thông báo 15/TB-BTCD: Nơi nhận đã nhận, quá hạn trả lời 13/11/2026');
    expect(said()).toContain('Giao nhiệm vụ, hạn 13/11/2026 (Lê Quang Khải)');
    expect(page().querySelector('a[href="/receptions/r1"]')).not.toBeNull();
  });

  it('shows the result of a task that is done, and on which paper', async () => {
    const done = { ...TASK_VIEW, state: 'done', late: false, doneOn: '2026-11-18', doneLate: true, result: 'Đã trả lời', evidenceSymbol: '45/SVD', actions: ['reopen'] };
    const { said } = await shown({ ...CONCLUSION, taskList: [done] });
    expect(said()).toContain('Hoàn thành quá hạn');
    expect(said()).toContain('Kết quả: Đã trả lời (căn cứ 45/SVD)');
  });

  it('drafts the notice and opens it', async () => {
    const page = await shown({ ...CONCLUSION, notice: null, notices: [], unnotified: true, actions: ['notify'] });
    await page.press('Soạn thông báo kết luận');
    page.asked('/api/conclusions/c1/notice').flush({ documentId: 'd9' });
    await page.settle();
    expect(page.address()).toBe('/documents/d9');
  });

  it('offers nothing where the server offers nothing', async () => {
    const { page } = await shown({ ...CONCLUSION, actions: [], taskList: [{ ...TASK_VIEW, actions: [] }] });
    expect([...page().querySelectorAll('button')].map((button) => button.textContent)).toEqual([]);
  });
});
