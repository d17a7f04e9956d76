import { TestBed } from '@angular/core/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import type { HearingRow, TodayView } from '@tiepdan/hearing/contract';
import { openPage } from '../testing/open-page';
import { DAY, DAY_VIEW, ROW, SECOND, TODAY } from '../testing/sample-hearings';

/** The samples' day is today, as the session of the specs has it. */
const day = { ...DAY, heldOn: '2026-11-20' };
const today = (hearings: readonly HearingRow[]): TodayView => ({ ...TODAY, day: { ...DAY_VIEW, day, hearings } });
const BEGUN: HearingRow = { ...ROW, state: 'begun', startedAt: '2026-11-20T01:05:30.000Z', actions: ['note', 'conclude'] };
const HEARD: HearingRow = { ...ROW, state: 'heard', heardReceptionId: 'r9', actions: ['note', 'correct-minutes'] };
const EVERYTHING_BUT_THE_DATE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
const OFFLINE = new ProgressEvent('error');

async function open(view: TodayView, permissions?: readonly string[]) {
  const opened = await openPage('/hearings/today', permissions);
  await opened.answer('/api/hearings/today', view);
  await opened.answer('/api/hearings/h1/notes', { version: 2, text: 'Đã nghe', savedAt: null, savedByName: null });
  const notes = () => opened.page().querySelector<HTMLTextAreaElement>('tiepdan-notes-pad textarea');
  return {
    ...opened,
    notes,
    write: async (text: string) => {
      const pad = notes();
      if (!pad) throw new Error('No notes');
      pad.value = text;
      pad.dispatchEvent(new Event('input'));
      await opened.settle(1000);
    },
  };
}

describe('the screen of the day', () => {
  it('shows the day’s matters in their order with one open, its brief on the left', async () => {
    const { page, said } = await open(today([SECOND, ROW]));
    const list = [...page().querySelectorAll('tiepdan-live-list button')];
    expect(list.map((line) => [line.querySelector('.turn')?.textContent, line.querySelector('.who')?.textContent])).toEqual([
      ['08:00', 'Nguyễn Văn Bình'],
      ['2', 'Lê Thị Hoa, Phạm Văn Nam (12 người)'],
    ]);
    expect(list[0]?.getAttribute('aria-current')).toBe('true');
    expect(said()).toContain('Vụ việc kéo dài: xem xét báo cáo của cơ quan được giao.');
    expect(said()).toContain('Giải quyết khiếu nại lần đầu: 13/11/2026 (quá hạn)');
  });

  it('asks for everything of a named day in one request', async () => {
    const opened = await openPage('/hearings/days/day1/live');
    expect(opened.asked('/api/hearings/today').request.params.get('dayId')).toBe('day1');
    opened.http.expectNone(({ url }) => url.startsWith('/api/hearings/days'));
  });

  it('opens another matter by Alt and an arrow, and keeps it in the address', async () => {
    const { settle, address } = await open(today([ROW, SECOND]));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true }));
    await settle();
    expect(address()).toBe('/hearings/today?hearing=h2');
  });

  it('begins by the server’s clock', async () => {
    const { press, asked, settle } = await open(today([ROW]));
    await press(/^Bắt đầu/);
    const sent = asked('/api/hearings/h1/beginning');
    expect(sent.request.body).toEqual({ version: 3 });
    sent.flush({ id: 'h1', version: 4 });
    await settle();
    asked('/api/hearings/today');
  });

  it('begins without a network too: the time is kept here and sent when the network is back', async () => {
    const { press, asked, settle, said } = await open(today([ROW]));
    await press(/^Bắt đầu/);
    asked('/api/hearings/h1/beginning').error(OFFLINE);
    await settle();
    expect(said()).toContain('giờ bắt đầu giữ trên máy này');
    expect(said()).toContain('Kết luận');
    window.dispatchEvent(new Event('online'));
    await settle();
    const again = asked('/api/hearings/h1/beginning');
    expect(again.request.body).toMatchObject({ version: 3, at: expect.stringMatching(/^\d{4}-.*Z$/) });
    again.flush({ id: 'h1', version: 4 });
    await settle();
    expect(localStorage.getItem('tiepdan.hearings-begun')).toBeNull();
  });

  it('sends notes by themselves, and keeps them on this machine while there is no network', async () => {
    const { notes, write, asked, settle, said } = await open(today([BEGUN]));
    expect(notes()?.value).toBe('Đã nghe');
    await write('Đã nghe công dân');
    const sent = asked('/api/hearings/h1/notes');
    expect(sent.request.body).toEqual({ version: 2, text: 'Đã nghe công dân' });
    sent.error(OFFLINE);
    await settle();
    expect(said()).toContain('Chưa gửi được, sẽ gửi lại khi có mạng');
    expect(Object.values({ ...localStorage }).join()).toContain('Đã nghe công dân');
    window.dispatchEvent(new Event('online'));
    await settle();
    asked('/api/hearings/h1/notes').flush({ version: 3, text: 'Đã nghe công dân', savedAt: null, savedByName: null });
    await settle();
    expect(said()).toContain('Đã lưu');
    expect(Object.values({ ...localStorage }).join()).not.toContain('Đã nghe công dân');
  });

  it('keeps notes on a sealed matter nowhere but in the page', async () => {
    const { write, asked, settle, said } = await open(today([{ ...BEGUN, sealed: true }]));
    await write('Chuyện kín');
    asked('/api/hearings/h1/notes').error(OFFLINE);
    await settle();
    expect(said()).toContain('chỉ giữ trong trang này');
    expect(Object.values({ ...localStorage }).join()).not.toContain('Chuyện kín');
  });

  it('says why notes are not shown to everybody', async () => {
    const opened = await openPage('/hearings/today');
    await opened.answer('/api/hearings/today', today([BEGUN]));
    opened
      .asked('/api/hearings/h1/notes')
      .flush(
        { code: 'HEARING.NOTES_PRIVATE', message: 'Ghi chép chỉ lãnh đạo xem được.', requestId: 'r' },
        { status: 403, statusText: 'No' },
      );
    await opened.settle();
    expect(opened.said()).toContain('Ghi chép chỉ lãnh đạo xem được.');
  });

  it('keeps what was read last when the network is gone', async () => {
    const { press, asked, settle, said } = await open(today([ROW]));
    await press(/^Bắt đầu/);
    asked('/api/hearings/h1/beginning').flush({ id: 'h1', version: 4 });
    await settle();
    asked('/api/hearings/today').error(OFFLINE);
    await settle();
    expect(said()).toContain('Không có mạng');
    expect(said()).toContain('Nguyễn Văn Bình');
  });

  it('is ended only when no matter is left', async () => {
    const left = await open(today([ROW]));
    expect(left.said()).toContain('Còn 1 vụ việc chưa tiếp xong');
    await left.press('Kết thúc buổi tiếp');
    left.http.expectNone('/api/hearings/days/day1/close');
  });

  it('ends the day in one act', async () => {
    const { press, asked } = await open(today([HEARD]));
    await press('Kết thúc buổi tiếp');
    expect(asked('/api/hearings/days/day1/close').request.body).toEqual({ version: 7 });
  });

  it('says that nothing is to come, and of a day to come that it is not yet', async () => {
    expect((await open({ day: null, briefs: [] })).said()).toContain('Chưa có buổi tiếp nào sắp tới');
  });

  it('tells a leader beforehand that nobody keeps the minutes', async () => {
    const leader = ['hearing.read', 'hearing.sit'];
    expect((await open(today([ROW]), leader)).said()).toContain('Chưa phân công người ghi biên bản');
    TestBed.resetTestingModule();
    const named = today([ROW]);
    const kept = await open({ ...named, day: named.day && { ...named.day, noteTakerId: 'c1', noteTakerName: 'Lê Quang Khải' } }, leader);
    expect(kept.said()).not.toContain('Chưa phân công người ghi biên bản');
  });

  it('does not begin before the day', async () => {
    const { said, page } = await open(TODAY);
    expect(said()).toContain('Chưa đến ngày tiếp');
    expect([...page().querySelectorAll('button')].some((button) => /^Bắt đầu/.test(button.textContent?.trim() ?? ''))).toBe(false);
  });
});

describe('concluding', () => {
  afterEach(() => void jest.useRealTimers());

  it('asks for what came of it, and sends conclusion, tasks and minutes together after the notes', async () => {
    // A form that is opened on the day offers the time it is as the end: here forty minutes after it began, at whatever hour this runs.
    jest.useFakeTimers({ now: new Date('2026-11-20T01:45:00Z'), doNotFake: EVERYTHING_BUT_THE_DATE });
    const { press, loader, submit, said, asked, http, settle } = await open(today([BEGUN]));
    await press('Kết luận');
    await submit();
    http.expectNone('/api/hearings/h1/conclusion');
    expect(said()).toContain('Một số ô chưa đúng');
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: 'Hẹn trả lời, hẹn tiếp' }))).check();
    await press('Lấy từ ghi chép');
    const statement = await loader.getHarness(MatInputHarness.with({ selector: '[data-name="minutes.statement"]' }));
    await statement.setValue('Đề nghị bồi thường lại');
    await submit();
    const sent = asked('/api/hearings/h1/conclusion');
    expect(sent.request.body).toMatchObject({
      version: 3,
      headCount: 1,
      result: 'appointment',
      conclusion: 'Đã nghe',
      tasks: [],
      minutes: {
        startedAt: '2026-11-20T01:05:30.000Z',
        participants: [{ name: 'Trần Thị Ví Dụ', position: 'Chủ tịch' }],
        statement: 'Đề nghị bồi thường lại',
        readBack: true,
        unsignedReason: null,
      },
    });
    sent.flush({ id: 'h1', version: 5, receptionId: 'r9', bookNumber: 41, bookYear: 2026, conclusionId: 'k1' });
    await settle();
    asked('/api/hearings/today');
  });

  it('gives no task without a conclusion', async () => {
    const { press, submit, said, http } = await open(today([BEGUN]));
    await press('Kết luận');
    await press('Giao việc');
    await submit();
    http.expectNone('/api/hearings/h1/conclusion');
    expect(said()).toContain('Giao việc cho cơ quan phải kèm nội dung kết luận.');
  });

  it('is kept on this machine until it is sent', async () => {
    const first = await open(today([BEGUN]));
    await first.press('Kết luận');
    await (await first.loader.getHarness(MatInputHarness.with({ selector: '[data-name="conclusion"]' }))).setValue('Giao Sở Ví Dụ rà soát');
    await first.settle(500);
    expect(Object.values({ ...localStorage }).join()).toContain('Giao Sở Ví Dụ rà soát');
  });
});
