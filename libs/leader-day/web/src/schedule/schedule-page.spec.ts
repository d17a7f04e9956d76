import { CdkDrag, CdkDropList } from '@angular/cdk/drag-drop';
import type { DebugElement } from '@angular/core';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { By } from '@angular/platform-browser';
import type { LeaderYear, YearDay } from '@tiepdan/leader-day/contract';
import type { Role } from '@tiepdan/platform/contract';
import { openPage } from '../testing/open-page';
import { GUEST, PLANNED, PUBLISHED, YEAR_2026, yearDay } from '../testing/sample-days';

async function openSchedule(address: string, year: LeaderYear = YEAR_2026, role: Role = 'head') {
  const its = await openPage(address, role);
  await its.answer('/api/leader-days/year', year);
  const squareOf = (on: string): DebugElement => {
    const lists = its.fixture.debugElement.queryAll(By.directive(CdkDropList));
    const found = lists.find((one) => one.injector.get(CdkDropList).data === on);
    if (!found) throw new Error(`no ${on}`);
    return found;
  };
  const cell = (on: string) => {
    const found = its.page().querySelector<HTMLElement>(`[data-day="${on}"]`);
    if (!found) throw new Error(`no ${on}`);
    return found;
  };
  return {
    ...its,
    cell,
    key: async (on: string, key: string) => {
      cell(on).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await its.settle();
    },
    /** What the drag of a day does on its way: taken up, over a date, let go. */
    drag: async (day: YearDay) => {
      const drag = its.fixture.debugElement.queryAll(By.directive(CdkDrag)).find((one) => one.injector.get(CdkDrag).data.day.id === day.id);
      drag?.triggerEventHandler('cdkDragStarted');
      await its.settle();
    },
    over: async (on: string) => {
      squareOf(on).triggerEventHandler('cdkDropListEntered');
      await its.settle();
    },
    drop: async (day: YearDay, on: string) => {
      squareOf(on).triggerEventHandler('cdkDropListDropped', { item: { data: { day } }, container: { data: on } });
      await its.settle();
    },
    /** The one request of a move that waits. */
    moved: (id: string) => its.asked(`/api/leader-days/${id}/postponement`),
  };
}

describe('the year', () => {
  it('comes with one request, and says how many days there are and how many wait for their outcome', async () => {
    const schedule = await openSchedule('/leader-days');
    schedule.http.verify();
    expect(schedule.said()).toContain('4 ngày tiếp trong năm 2026, 1 ngày chưa ghi kết quả');
    expect(schedule.said()).toContain('2 đã công bố, 1 dự kiến');
  });

  it('marks a day by a letter and says it in words, with holidays and leaders of other bodies', async () => {
    const schedule = await openSchedule('/leader-days');
    const seen = [...schedule.cell('2026-12-15').querySelectorAll('[aria-hidden]')].map((part) => part.textContent);
    expect(seen).toEqual(['15', 'D']);
    expect(schedule.cell('2026-12-15').querySelector('.visually-hidden')?.textContent).toBe(
      'Thứ Ba, 15/12/2026: Đặng Minh Vượng, 07:30–11:30, Dự kiến',
    );
    expect(schedule.cell('2026-12-24').textContent).toContain('Ngày lễ giả định');
    expect(schedule.cell('2026-12-16').classList).toContain('guest');
    expect(schedule.cell('2026-12-16').textContent).toContain('Tô Quang Định (Tỉnh ủy)');
  });

  it('is one stop for Tab: arrows go from day to day, over the months too, and Enter opens', async () => {
    const schedule = await openSchedule('/leader-days');
    const stops = () => [...schedule.page().querySelectorAll('[data-day][tabindex="0"]')].map((stop) => stop.getAttribute('data-day'));
    expect(stops()).toEqual(['2026-11-20']);
    await schedule.key('2026-11-20', 'PageDown');
    expect(stops()).toEqual(['2026-12-20']);
    await schedule.key('2026-12-20', 'ArrowUp');
    await schedule.key('2026-12-13', 'ArrowRight');
    await schedule.key('2026-12-14', 'ArrowRight');
    expect(document.activeElement?.getAttribute('data-day')).toBe('2026-12-15');
    await schedule.key('2026-12-15', 'Enter');
    expect(schedule.address()).toBe('/leader-days/d2');
  });

  it('leads from a free day to planning it, for who may', async () => {
    const schedule = await openSchedule('/leader-days');
    await schedule.key('2026-12-01', 'Enter');
    expect(schedule.address()).toBe('/leader-days/new?heldOn=2026-12-01');
  });

  it('leads nowhere from a free day for who only reads', async () => {
    const schedule = await openSchedule('/leader-days', YEAR_2026, 'leader');
    await schedule.key('2026-12-01', 'Enter');
    expect(schedule.address()).toBe('/leader-days');
    expect(schedule.buttons().join()).not.toContain('Lập ngày tiếp');
  });

  it('is narrowed without asking again', async () => {
    const schedule = await openSchedule('/leader-days?body=others');
    schedule.http.verify();
    expect(schedule.said()).toContain('1 ngày tiếp trong năm 2026');
    expect(schedule.cell('2026-12-15').querySelector('small')).toBeNull();
  });
});

describe('the month', () => {
  it('shows who receives when, and offers to publish what is planned', async () => {
    const schedule = await openSchedule('/leader-days?month=2026-12');
    expect(schedule.cell('2026-12-10').textContent).toContain('Bùi Thị Ngọc Liên');
    expect(schedule.cell('2026-12-24').textContent).toContain('Ngày lễ giả định');
    expect(schedule.buttons()).toContain('Công bố 1 ngày của tháng');
  });

  it('says over each date what complains, while a day is dragged', async () => {
    const schedule = await openSchedule('/leader-days?month=2026-12');
    await schedule.drag(PLANNED);
    await schedule.over('2026-12-20');
    expect(schedule.said()).toContain('Đặng Minh Vượng: từ 15/12/2026 sang Chủ nhật, 20/12/2026');
    expect(schedule.said()).toContain('Lưu ý: Ngày 20/12/2026 là Chủ nhật, ngày nghỉ hằng tuần.');
    expect(schedule.cell('2026-12-20').classList).toContain('warning');
    await schedule.over('2026-12-24');
    expect(schedule.said()).toContain('là ngày nghỉ: Ngày lễ giả định');
    await schedule.over('2026-12-17');
    expect(schedule.said()).toContain('Không có gì vướng.');
  });

  it('moves a planned day at once, shows it there, and puts it back for eight seconds', async () => {
    const schedule = await openSchedule('/leader-days?month=2026-12');
    await schedule.drop(PLANNED, '2026-12-17');
    expect(schedule.cell('2026-12-17').textContent).toContain('Đặng Minh Vượng');
    const sent = schedule.moved('d2');
    expect(sent.request.body).toEqual({ version: 1, heldOn: '2026-12-17' });
    sent.flush({ id: 'd2', version: 2 });
    await schedule.settle();
    const days = [PUBLISHED, GUEST, { ...PLANNED, version: 2, heldOn: '2026-12-17' }];
    await schedule.answer('/api/leader-days/year', { ...YEAR_2026, days });

    const notice = await schedule.loader.getHarness(MatSnackBarHarness);
    await Promise.all([
      schedule.settle().then(() => {
        const undo = schedule.moved('d2');
        expect(undo.request.body).toEqual({ version: 2, heldOn: '2026-12-15' });
        undo.flush({ id: 'd2', version: 3 });
      }),
      notice.dismissWithAction(),
    ]);
    await schedule.settle();
    await schedule.answer('/api/leader-days/year', YEAR_2026);
    expect(schedule.cell('2026-12-15').textContent).toContain('Đặng Minh Vượng');
  });

  it('puts a day back where another officer was faster, and says who', async () => {
    const schedule = await openSchedule('/leader-days?month=2026-12');
    await schedule.drop(PLANNED, '2026-12-17');
    schedule
      .moved('d2')
      .flush(
        { code: 'RECORD.CHANGED_MEANWHILE', message: 'Lê Quang Khải đã sửa bản ghi này.', requestId: 'r' },
        { status: 409, statusText: 'C' },
      );
    await schedule.settle();
    await schedule.answer('/api/leader-days/year', YEAR_2026);
    expect(schedule.cell('2026-12-15').textContent).toContain('Đặng Minh Vượng');
    expect(await (await schedule.loader.getHarness(MatSnackBarHarness)).getMessage()).toBe('Lê Quang Khải đã sửa bản ghi này.');
  });

  it('does not send what would be refused', async () => {
    const busy = yearDay({ id: 'd5', heldOn: '2026-12-18' });
    const schedule = await openSchedule('/leader-days?month=2026-12', { ...YEAR_2026, days: [PLANNED, busy] });
    await schedule.drop(PLANNED, '2026-12-18');
    schedule.http.expectNone('/api/leader-days/d2/postponement');
    expect(await (await schedule.loader.getHarness(MatSnackBarHarness)).getMessage()).toContain('đã có lịch ngày 18/12/2026');
  });

  it('asks for the reason of a published day instead of moving it', async () => {
    const schedule = await openSchedule('/leader-days?month=2026-12');
    await schedule.drop(PUBLISHED, '2026-12-17');
    schedule.http.expectNone('/api/leader-days/d3/postponement');
    expect(document.querySelector('mat-dialog-container')?.textContent).toContain('Hoãn sang ngày khác');
  });

  it('offers the same by the keyboard, only where it may be done', async () => {
    const schedule = await openSchedule('/leader-days?month=2026-12');
    await schedule.press('Chuyển ngày của Đặng Minh Vượng');
    expect(document.querySelector('mat-dialog-container')?.textContent).toContain('Chuyển ngày dự kiến');
    expect(schedule.cell('2026-12-16').querySelector('button')).toBeNull();
  });

  it('follows the arrows into the next month', async () => {
    const schedule = await openSchedule('/leader-days?month=2026-11');
    await schedule.key('2026-11-30', 'PageDown');
    expect(schedule.address()).toBe('/leader-days?month=2026-12');
  });
});

describe('the table', () => {
  it('asks the server for what a link from elsewhere names, and says it', async () => {
    const address = '/leader-days?view=table&year=2026&dutyOf=h1&counted=direct&from=2026-03-01&to=2026-03-31';
    const schedule = await openSchedule(address);
    const asked = schedule.asked('/api/leader-days');
    const sent = Object.fromEntries(asked.request.params.keys().map((key) => [key, asked.request.params.get(key)]));
    expect(sent).toEqual({ from: '2026-03-01', to: '2026-03-31', dutyOf: 'h1', counted: 'direct', status: 'active', limit: '200' });
    asked.flush({ items: [], total: 0, nextCursor: null });
    await schedule.settle();
    expect(schedule.said()).toContain('lịch của Đặng Minh Vượng, kể cả ủy quyền');
    expect(schedule.said()).toContain('Không có ngày tiếp nào như đã lọc');
  });

  it('tells each day in a line', async () => {
    const schedule = await openSchedule('/leader-days?view=table');
    schedule
      .asked('/api/leader-days')
      .flush({ items: [{ ...PUBLISHED, byDeputy: true, principalName: 'Đặng Minh Vượng' }], total: 1, nextCursor: null });
    await schedule.settle();
    const cells = [...schedule.page().querySelectorAll('tbody td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
    expect(cells.slice(0, 5)).toEqual([
      '10/12/2026',
      '07:30–11:30',
      'Bùi Thị Ngọc Liên Phó Chủ tịch UBND tỉnh (thay Đặng Minh Vượng)',
      'Định kỳ, ủy quyền',
      'Đã công bố',
    ]);
  });
});

it('says what went wrong and asks again', async () => {
  const page = await openPage('/leader-days');
  page
    .asked('/api/leader-days/year')
    .flush({ code: 'SERVER.FAILED', message: 'Máy chủ gặp lỗi.', requestId: 'r' }, { status: 500, statusText: 'Failed' });
  await page.settle();
  expect(page.said()).toContain('Máy chủ gặp lỗi.');
  await page.press('Thử lại');
  await page.answer('/api/leader-days/year', YEAR_2026);
  expect(page.said()).toContain('4 ngày tiếp trong năm 2026');
});
