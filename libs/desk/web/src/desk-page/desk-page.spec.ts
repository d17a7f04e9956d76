import { deskPaths, type DeskCount, type DeskView } from '@tiepdan/desk/contract';
import { openAddress } from '@tiepdan/identity/web/testing';
import { deskRoutes } from '../desk.routes';

const count = (code: DeskCount['code'], label: string, value: number, group: DeskCount['group'] = 'waiting'): DeskCount => ({ code, group, label, value, link: '/petitions?due=overdue' });

const VIEW: DeskView = {
  today: '2026-11-20',
  counts: [
    count('petitions-overdue', 'Đơn quá hạn', 11),
    count('petitions-due-today', 'Đơn hết hạn hôm nay', 0),
    count('petitions-proposed', 'Đề xuất chờ duyệt', 6),
    count('documents-submitted', 'Văn bản chờ duyệt', 2),
    count('deliveries-late', 'Văn bản quá hạn trả lời', 42),
    count('conclusions-late', 'Nhiệm vụ theo kết luận quá hạn', 0),
    count('hearings-proposed', 'Đăng ký gặp lãnh đạo chờ quyết định', 1),
    count('receptions-today', 'Lượt tiếp hôm nay', 4, 'figures'),
  ],
  todayReceptions: [],
  duePetitions: [],
  nextLeaderDays: [],
};

describe('DeskPage', () => {
  async function open(view: DeskView) {
    const page = await openAddress('/desk', { routes: [{ path: 'desk', children: deskRoutes }], can: () => true });
    await page.answer(deskPaths.desk, view);
    const words = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)].map((one) => [...one.querySelectorAll('span')].map(({ textContent }) => textContent).join(' '));
    const waiting = document.querySelector('nav[aria-label="Việc đang chờ"]') ?? document;
    const parts = [...waiting.querySelectorAll('[role="group"]')].map((part) => [document.getElementById(part.getAttribute('aria-labelledby') ?? '')?.textContent, words('a', part)]);
    return { page, parts, late: words('a.late', waiting), figures: words('nav[aria-label="Con số của Ban"] a') };
  }

  it('puts what waits under the part of the house it waits in; where nothing waits there is no part, and no count of nothing', async () => {
    const { parts, late, figures } = await open(VIEW);
    expect(parts).toEqual([
      ['Đơn thư', ['11 Đơn quá hạn', '6 Đề xuất chờ duyệt']],
      ['Văn bản', ['2 Văn bản chờ duyệt', '42 Văn bản quá hạn trả lời']],
      ['Gặp lãnh đạo', ['1 Đăng ký gặp lãnh đạo chờ quyết định']],
    ]);
    expect(late).toEqual(['11 Đơn quá hạn', '42 Văn bản quá hạn trả lời']);
    expect(figures).toEqual(['4 Lượt tiếp hôm nay']);
  });

  it('says so when nothing waits', async () => {
    const { page, parts } = await open({ ...VIEW, counts: [] });
    expect(parts).toEqual([]);
    expect(page.said()).toContain('Không có việc nào đang chờ.');
  });
});
