import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { openDialog } from '@tiepdan/identity/web/testing';
import { DAY, LEADERS, PLANNED, PUBLISHED } from '../testing/sample-days';
import { DelegateDialog } from './delegate-dialog';
import { PostponeDialog } from './postpone-dialog';
import { PublishDialog } from './publish-dialog';
import { CallOffDialog } from './reason-dialogs';

/** Longer than a date rests before it is asked about. */
const RESTED = 300;
const rest = () => new Promise((resolve) => setTimeout(resolve, RESTED));

const LATE = { code: 'late', severity: 'warning', words: 'Còn 2 ngày làm việc.' };
const PAST = { code: 'host-busy', severity: 'refused', words: 'Đặng Minh Vượng đã có lịch ngày 24/11/2026.' };

async function openPostpone(data: object) {
  const dialog = await openDialog(PostponeDialog, data);
  await rest();
  await dialog.settle();
  return {
    ...dialog,
    checked: async (checks: readonly object[]) => {
      dialog.http.match(({ url }) => url === '/api/leader-days/checks').forEach((asked) => asked.flush({ on: '2026-11-24', checks }));
      await dialog.settle();
    },
    typed: async (name: string, value: string) => {
      await (await dialog.loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }))).setValue(value);
      await rest();
      await dialog.settle();
    },
  };
}

describe('postponing', () => {
  it('starts from the date that the day was let go over, and tells what complains about it', async () => {
    const dialog = await openPostpone({ day: PUBLISHED, on: '2026-11-24' });
    const asked = dialog.http.expectOne(({ url }) => url === '/api/leader-days/checks');
    expect(asked.request.params.get('dayId')).toBe('d3');
    expect(asked.request.params.get('on')).toBe('2026-11-24');
    asked.flush({ on: '2026-11-24', checks: [LATE] });
    await dialog.settle();
    expect(dialog.said()).toContain('Lưu ý: Còn 2 ngày làm việc.');
    expect(dialog.said()).toContain('Vẫn hoãn dù báo trước ít hơn 05 ngày làm việc');
  });

  it('needs a reason of a published day, and sends it with the paper and the hours', async () => {
    const dialog = await openPostpone({ day: PUBLISHED, on: '2026-12-17' });
    await dialog.checked([]);
    await dialog.submit();
    dialog.http.expectNone('/api/leader-days/d3/postponement');
    await dialog.typed('reason', ' Dự họp  Quốc hội ');
    await dialog.typed('documentNumber', '123/TB-UBND');
    await dialog.typed('startsAt', '8h');
    await dialog.checked([]);
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/leader-days/d3/postponement');
    expect(sent.request.body).toEqual({
      version: 1,
      heldOn: '2026-12-17',
      startsAt: '08:00',
      endsAt: '11:30',
      late: false,
      reason: 'Dự họp Quốc hội',
      documentNumber: '123/TB-UBND',
    });
    sent.flush({ id: 'd3', version: 2 });
    await dialog.settle();
    expect(dialog.closed).toEqual([{ id: 'd3', version: 2 }]);
  });

  it('does not go where the server would refuse it', async () => {
    const dialog = await openPostpone({ day: PLANNED, on: '2026-11-24' });
    await dialog.checked([PAST]);
    expect(dialog.said()).toContain('Không được: Đặng Minh Vượng đã có lịch');
    expect(dialog.element.querySelector<HTMLButtonElement>('button[type="submit"]')?.disabled).toBe(true);
  });

  it('asks no reason of a planned day, of which nobody was told', async () => {
    const dialog = await openPostpone({ day: PLANNED, on: '2026-12-17' });
    await dialog.checked([]);
    expect(dialog.said()).not.toContain('Lý do hoãn');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/leader-days/d2/postponement').request.body).toMatchObject({ heldOn: '2026-12-17', reason: null });
  });

  it('keeps what was typed when another officer was faster, and goes on from the newer version', async () => {
    const dialog = await openPostpone({ day: PUBLISHED, on: '2026-12-17' });
    await dialog.checked([]);
    await dialog.typed('reason', 'Dự họp');
    await dialog.checked([]);
    await dialog.submit();
    dialog.http
      .expectOne('/api/leader-days/d3/postponement')
      .flush(
        { code: 'RECORD.CHANGED_MEANWHILE', message: 'Lê Quang Khải đã sửa bản ghi này.', requestId: 'r' },
        { status: 409, statusText: 'Conflict' },
      );
    await dialog.settle();
    const press = async (text: string) => {
      [...dialog.element.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
      await dialog.settle();
    };
    await press('Xem bản mới');
    dialog.http.expectOne('/api/leader-days/d3').flush({ ...PUBLISHED, version: 7, heldOn: '2026-12-11' });
    await dialog.settle();
    expect(dialog.said()).toContain('11/12/2026');
    await press('Giữ nội dung đang gõ');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/leader-days/d3/postponement').request.body).toMatchObject({ version: 7, reason: 'Dự họp' });
  });
});

describe('delegating', () => {
  it('offers leaders of the same body only, and needs one of them and a reason', async () => {
    const dialog = await openDialog(DelegateDialog, { day: DAY });
    dialog.http.expectOne('/api/leaders').flush(LEADERS);
    await dialog.settle();
    await dialog.submit();
    dialog.http.expectNone('/api/leader-days/d1/delegation');
    const select = await dialog.loader.getHarness(MatSelectHarness);
    await select.open();
    const offered = await Promise.all((await select.getOptions()).map((option) => option.getText()));
    expect(offered).toEqual(['Bùi Thị Ngọc Liên – Phó Chủ tịch UBND tỉnh']);
    await select.clickOptions({ text: /Liên/ });
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }))).setValue('Đi công tác');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/leader-days/d1/delegation').request.body).toEqual({
      version: 2,
      hostId: 'h2',
      reason: 'Đi công tác',
      documentNumber: null,
    });
  });
});

describe('calling off', () => {
  it('needs a reason that is more than spaces', async () => {
    const dialog = await openDialog(CallOffDialog, { day: DAY });
    const reason = await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="reason"]' }));
    await reason.setValue('   ');
    await dialog.submit();
    dialog.http.expectNone('/api/leader-days/d1/calling-off');
    await reason.setValue('Bão số 9');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/leader-days/d1/calling-off').request.body).toEqual({
      version: 2,
      reason: 'Bão số 9',
      documentNumber: null,
    });
  });
});

describe('publishing', () => {
  it('sends what the days are about and every version, for all of them at once', async () => {
    const dialog = await openDialog(PublishDialog, { days: [PLANNED, { ...PLANNED, id: 'd9', version: 4 }], late: [] });
    expect(dialog.said()).toContain('Công bố 2 ngày tiếp');
    expect(dialog.said()).not.toContain('Lý do công bố gấp');
    const content = await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="plannedContent"]' }));
    await content.setValue('Tiếp công dân định kỳ.');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/leader-days/publication').request.body).toMatchObject({
      days: [
        { id: 'd2', version: 1 },
        { id: 'd9', version: 4 },
      ],
      plannedContent: 'Tiếp công dân định kỳ.',
      late: false,
      reason: null,
    });
  });

  it('does not go out without content where a day has none of its own', async () => {
    const dialog = await openDialog(PublishDialog, { days: [PLANNED], late: [] });
    await (await dialog.loader.getHarness(MatInputHarness.with({ selector: '[data-name="participants"]' }))).setValue('');
    await dialog.submit();
    dialog.http.expectNone('/api/leader-days/publication');
  });
});
