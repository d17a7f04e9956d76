import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import type { HearingDayView } from '@tiepdan/hearing/contract';
import { openPage } from '../testing/open-page';
import { DAY, DAY_VIEW, ROW, SECOND } from '../testing/sample-hearings';

const COLLEAGUES = [{ id: 'c1', fullName: 'Lê Quang Khải', position: 'Chuyên viên' }];

async function open(view: HearingDayView = DAY_VIEW, permissions?: readonly string[]) {
  const opened = await openPage('/hearings/days/day1', permissions);
  await opened.answer('/api/hearings/days/day1', view);
  await opened.answer('/api/colleagues', COLLEAGUES);
  const lines = () => [...opened.page().querySelectorAll('tbody .who a')].map((line) => line.textContent?.trim());
  return { ...opened, lines };
}
const CHANGED = { code: 'RECORD.CHANGED_MEANWHILE', message: 'Trần Văn Khác đã sửa thứ tự này lúc 09:12.', requestId: 'r' };

describe('preparing a day', () => {
  it('says who receives, when and where, what stands in the order and what is still to be done', async () => {
    const { said, lines, page } = await open();
    expect(said()).toContain('Buổi tiếp Thứ Ba, 15/12/2026');
    expect(said()).toContain('Trần Thị Ví Dụ, Chủ tịch · 08:00–11:00 · Trụ sở tiếp công dân tỉnh');
    expect(lines()).toEqual(['Nguyễn Văn Bình', 'Lê Thị Hoa, Phạm Văn Nam (12 người)']);
    const tasks = [...page().querySelectorAll('tiepdan-readiness-list li')].map((item) => item.textContent?.replace(/\s+/g, ' ').trim());
    expect(tasks[0]).toBe('Công dân đã được mời hoặc báo: Quá hạn. Còn 1 công dân chưa được mời; hạn 09/12/2026.');
    expect(tasks).toHaveLength(3);
  });

  it('moves a line by Alt and an arrow, says so, and saves the whole order at once', async () => {
    const { page, settle, lines, press, asked, answer, said } = await open();
    const second = page().querySelectorAll('tbody tr')[1]?.querySelector<HTMLButtonElement>('button');
    second?.focus();
    second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true }));
    await settle();
    expect(lines()[0]).toContain('Lê Thị Hoa');
    expect(said()).toContain('Lê Thị Hoa, Phạm Văn Nam (12 người): vị trí 1');
    expect(said()).toContain('Thứ tự đã đổi, chưa lưu');
    await press('Lưu thứ tự');
    const sent = asked('/api/hearings/days/day1/agenda');
    expect(sent.request.body).toEqual({
      version: 7,
      order: [
        { id: 'h2', slotAt: null },
        { id: 'h1', slotAt: '08:00' },
      ],
    });
    sent.flush({ version: 8 });
    await settle();
    await answer('/api/hearings/days/day1', {
      ...DAY_VIEW,
      version: 8,
      hearings: [
        { ...SECOND, orderNo: 1 },
        { ...ROW, orderNo: 2 },
      ],
    });
    expect(said()).not.toContain('chưa lưu');
  });

  it('keeps the order that is being arranged when another officer saved one, and lets one choose', async () => {
    const { press, asked, answer, settle, said, lines } = await open();
    await press('Đưa vào thứ tự');
    await press('Lưu thứ tự');
    asked('/api/hearings/days/day1/agenda').flush(CHANGED, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(said()).toContain('Trần Văn Khác đã sửa thứ tự này lúc 09:12.');
    expect(lines()).toHaveLength(3);
    await press('Giữ thứ tự đang xếp, xếp tiếp trên bản mới');
    await answer('/api/hearings/days/day1', { ...DAY_VIEW, version: 9 });
    expect(lines()).toHaveLength(3);
    await press('Lưu thứ tự');
    expect(asked('/api/hearings/days/day1/agenda').request.body).toMatchObject({ version: 9 });
  });

  it('accepts what is proposed one after another, each with its own answer', async () => {
    const { press, asks, asked, settle } = await open();
    await press('Xếp lịch 1 vụ việc đề xuất');
    expect(asks()).toContain('Lê Thị Hoa, Phạm Văn Nam (12 người)');
    await press('Xếp lịch');
    asked('/api/hearings/h2/acceptance').flush(
      { code: 'HEARING.DAY_FULL', message: 'Ngày tiếp đã đủ 3 vụ việc.', requestId: 'r' },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(asks()).toContain('Ngày tiếp đã đủ 3 vụ việc.');
  });

  it('invites citizens and bodies together, and tells who was left out', async () => {
    const { press, asks, asked, settle, loader } = await open();
    await press('Mời, báo 2 nơi');
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: 'Điện thoại' }))).check();
    await (await loader.getHarness(MatCheckboxHarness.with({ label: /^Sở Ví Dụ/ }))).uncheck();
    await press('Ghi đã báo');
    const sent = asked('/api/hearings/days/day1/invitations');
    expect(sent.request.body).toEqual({ hearingIds: ['h1'], agencyIds: [], how: 'phone', on: '2026-11-20', note: null });
    sent.flush({ documentIds: [], told: 0, late: 0, leftOut: [{ id: 'h1', message: 'Đã báo trước đó.' }] });
    await settle();
    expect(asks()).toContain('Nguyễn Văn Bình: Đã báo trước đó.');
  });

  it('names who keeps the minutes as soon as they are chosen', async () => {
    const { loader, asked } = await open();
    const select = await loader.getHarness(MatSelectHarness.with({ ancestor: 'tiepdan-note-taker' }));
    await select.open();
    await select.clickOptions({ text: 'Lê Quang Khải' });
    expect(asked('/api/hearings/days/day1/note-taker').request.body).toEqual({ version: 7, accountId: 'c1' });
  });

  it('lets an officer see the order without changing it', async () => {
    const { page, said } = await open({ ...DAY_VIEW, may: { order: false, prepare: true, sit: true, close: true } });
    expect(page().querySelector('tbody select')).toBeNull();
    expect(page().querySelector('[aria-label^="Đưa lên"]')).toBeNull();
    expect(said()).toContain('Thêm từ danh sách chờ');
  });

  it('says what an empty day is for, and of one that is not published that it takes nobody', async () => {
    const { said } = await open({
      ...DAY_VIEW,
      hearings: [],
      agencies: [],
      readiness: [],
      day: { ...DAY, outcome: 'planned', publishedOn: null },
    });
    expect(said()).toContain('Chưa có ai đăng ký cho ngày này');
    expect(said()).toContain('chưa công bố nên chưa nhận đăng ký');
  });

  it('only shows a day that is over', async () => {
    const { page, said } = await open({ ...DAY_VIEW, day: { ...DAY, outcome: 'held' } });
    expect(said()).toContain('Thứ tự và biên bản chỉ còn để xem');
    expect(page().querySelector('.acts[role="group"]')).toBeNull();
  });

  it('shows of an online day what must be done by when', async () => {
    const { said } = await open({
      ...DAY_VIEW,
      day: { ...DAY, online: true },
      online: {
        platform: 'Hệ thống họp trực tuyến của tỉnh',
        allowedCase: 'remote',
        points: [
          { kind: 'central', name: 'Trụ sở tỉnh', address: 'Phường Ví Dụ' },
          { kind: 'component', name: 'Xã Ví Dụ', address: 'Trụ sở xã', participants: 'Chủ tịch xã' },
        ],
        checks: [{ step: 'tested', state: 'late', words: 'Phải thử trước ngày 14/12/2026.' }],
      },
    });
    expect(said()).toContain('Thử kết nối thành côngPhải thử trước ngày 14/12/2026.');
    expect(said()).toContain('Điểm cầu trung tâm: Trụ sở tỉnh');
  });
});
