import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import type { DayChange, LeaderDayView } from '@tiepdan/leader-day/contract';
import { openPage } from '../testing/open-page';
import { DAY } from '../testing/sample-days';

const CHANGE: DayChange = {
  id: 'c1',
  leaderDayId: 'd1',
  kind: 'postponed',
  fromOn: '2026-11-15',
  toOn: '2026-11-16',
  fromStartsAt: '07:30',
  toStartsAt: '07:30',
  fromHostId: 'h1',
  fromHostName: 'Đặng Minh Vượng',
  toHostId: 'h1',
  toHostName: 'Đặng Minh Vượng',
  outcome: null,
  reason: 'Chủ tịch dự họp đột xuất',
  documentNumber: '123/TB-UBND',
  at: '2026-11-12T02:00:00.000Z',
  byName: 'Trần Thị Thu Hà',
};

async function openDay(day: LeaderDayView, changes: readonly DayChange[] = []) {
  const its = await openPage(`/leader-days/${day.id}`);
  const answer = async (now: LeaderDayView) => {
    await its.answer(`/api/leader-days/${day.id}`, now);
    await its.answer(`/api/leader-days/${day.id}/changes`, changes);
    await its.answer(`/api/leader-days/${day.id}/history`, []);
  };
  await answer(day);
  return { ...its, answerDay: answer };
}

const acts = (page: HTMLElement) => [...page.querySelectorAll('.acts button')].map((button) => button.textContent?.trim());

describe('the page of a leader’s day', () => {
  it('says when, where, what about and until when to register', async () => {
    const day = await openDay(DAY);
    expect(day.said()).toContain('Thứ Hai, 16/11/2026');
    expect(day.said()).toContain('Từ 7 giờ 30 đến 11 giờ 30');
    expect(day.said()).toContain('8 khung, mỗi khung 30 phút, 1 vụ việc');
    expect(day.said()).toContain('Đến hết ngày 10/11/2026');
  });

  it('offers what the server offers, by the verbs of the law', async () => {
    const day = await openDay(DAY);
    expect(acts(day.page())).toEqual(['Ghi đã tiếp', 'Không có công dân đến', 'Hoãn sang ngày khác', 'Ủy quyền tiếp', 'Không tổ chức']);
  });

  it('offers nothing to those who only read', async () => {
    const day = await openDay({ ...DAY, actions: [] });
    expect(acts(day.page())).toEqual([]);
    expect(day.said()).not.toContain('Sửa');
  });

  it('says why a day to come cannot be said to be held', async () => {
    const day = await openDay({ ...DAY, heldOn: '2026-12-10', actions: ['postpone', 'delegate', 'call-off', 'correct', 'cancel'] });
    expect(acts(day.page())).toEqual(['Hoãn sang ngày khác', 'Ủy quyền tiếp', 'Không tổ chức']);
    expect(day.said()).toContain('Ngày tiếp chưa đến nên chưa ghi được là đã tiếp.');
  });

  it('tells what people were told, with reason and paper', async () => {
    const day = await openDay(DAY, [CHANGE]);
    expect(day.said()).toContain('Hoãn từ 15/11/2026 sang 16/11/2026 (123/TB-UBND) Chủ tịch dự họp đột xuất');
  });

  it('writes the outcome in one click, and takes it back in another', async () => {
    const day = await openDay(DAY);
    await day.press('Ghi đã tiếp');
    const sent = day.asked('/api/leader-days/d1/outcome');
    expect(sent.request.body).toEqual({ version: 2, outcome: 'held' });
    sent.flush({ id: 'd1', version: 3 });
    await day.settle();
    await day.answerDay({ ...DAY, outcome: 'held', version: 3 });
    expect(acts(day.page())).toContain('Không có công dân đến');

    const notice = await day.loader.getHarness(MatSnackBarHarness);
    await Promise.all([
      day.settle().then(() => {
        const undo = day.asked('/api/leader-days/d1/outcome');
        expect(undo.request.body).toEqual({ version: 3, outcome: 'announced' });
        undo.flush({ id: 'd1', version: 4 });
      }),
      notice.dismissWithAction(),
    ]);
    await day.settle();
    await day.answerDay({ ...DAY, version: 4 });
    expect(acts(day.page())).toContain('Ghi đã tiếp');
  });

  it('says why the server refused, and shows the record as it is', async () => {
    const day = await openDay(DAY);
    await day.press('Không có công dân đến');
    day
      .asked('/api/leader-days/d1/outcome')
      .flush(
        { code: 'LEADER_DAY.HAS_RECEPTIONS', message: 'Ngày tiếp này đã có 2 lượt tiếp.', requestId: 'q' },
        { status: 409, statusText: 'Conflict' },
      );
    await day.settle();
    await day.answerDay(DAY);
    expect(await (await day.loader.getHarness(MatSnackBarHarness)).getMessage()).toBe('Ngày tiếp này đã có 2 lượt tiếp.');
  });

  it('publishes a planned day: asks first whether it is late, and then why', async () => {
    const planned: LeaderDayView = {
      ...DAY,
      heldOn: '2026-11-24',
      outcome: 'planned',
      publishedOn: null,
      plannedContent: null,
      participants: null,
      actions: ['publish', 'postpone'],
    };
    const day = await openDay(planned);
    expect(acts(day.page())).toEqual(['Công bố', 'Chuyển ngày']);
    await day.press('Công bố');
    day.asked('/api/leader-days/checks').flush({ on: '2026-11-24', checks: [{ code: 'late', severity: 'warning', words: 'Còn 2 ngày.' }] });
    await day.settle();
    const dialog = document.querySelector('mat-dialog-container');
    expect(dialog?.textContent).toContain('Công bố lịch tiếp ngày 24/11/2026');
    await day.submit();
    day.http.expectNone('/api/leader-days/publication');
    expect(dialog?.textContent).toContain('Lý do công bố gấp: Chưa ghi ô này.');
  });
});
