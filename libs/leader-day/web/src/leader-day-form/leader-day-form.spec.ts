import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { openPage } from '../testing/open-page';
import { DAY, LEADERS } from '../testing/sample-days';

/** Longer than typing rests before what complains is asked. */
const RESTED = 350;

let answering: ReturnType<typeof setInterval> | undefined;
afterEach(() => clearInterval(answering));

/**
 * The form with its leaders. What complains about the day is answered whenever it is asked: a harness waits for what is under way, so
 * that on a slow machine a question left waiting would hold the next harness for ever.
 */
async function openForm(address = '/leader-days/new?heldOn=2026-12-15', checks: readonly object[] = []) {
  const its = await openPage(address);
  await its.answer('/api/leaders', LEADERS);
  const questions = () => its.http.match(({ url }) => url === '/api/leader-days/checks').filter(({ cancelled }) => !cancelled);
  answering = setInterval(() => questions().forEach((question) => question.flush({ on: '', checks })), 10);
  const posted = () => its.http.expectOne({ method: 'POST', url: '/api/leader-days' });
  return {
    ...its,
    posted,
    chooseHost: async (name: RegExp) =>
      (await its.loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="hostId"]' }))).clickOptions({ text: name }),
    choose: async (label: string) => (await its.loader.getHarness(MatRadioButtonHarness.with({ label }))).check(),
    note: () => its.loader.getHarness(MatInputHarness.with({ selector: '[formControlName="note"]' })),
    problems: () => its.page().querySelector('tiepdan-error-summary')?.textContent ?? '',
  };
}

const deputation = MatCheckboxHarness.with({ label: /Ủy quyền tiếp thay/ });

describe('the form of a leader’s day', () => {
  it('is shown with the leaders to choose from, and not before', async () => {
    const form = await openPage('/leader-days/new');
    expect(form.page().querySelector('form')).toBeNull();
    expect(form.page().querySelector('tiepdan-skeleton-rows')).not.toBeNull();
    await form.answer('/api/leaders', LEADERS);
    const host = await form.loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="hostId"]' }));
    await host.open();
    expect(await host.getOptions()).toHaveLength(LEADERS.length);
  });

  it('says when the leaders did not come, and asks for them again', async () => {
    const form = await openPage('/leader-days/new');
    form.asked('/api/leaders').flush({ code: 'X', message: 'Máy chủ đang bận.', requestId: 'r' }, { status: 503, statusText: 'Busy' });
    await form.settle();
    expect(form.said()).toContain('Máy chủ đang bận.');
    await form.press('Thử lại');
    await form.answer('/api/leaders', LEADERS);
    expect(await form.loader.getAllHarnesses(MatSelectHarness.with({ selector: '[formControlName="hostId"]' }))).toHaveLength(1);
  });

  it('plans a day to come first, periodic, with all that can be said of it', async () => {
    const form = await openForm();
    await form.chooseHost(/Vượng/);
    await form.type('[data-name="startsAt"]', '7h30');
    await form.type('[data-name="endsAt"]', '1130');
    await form.submit();
    expect(form.posted().request.body).toEqual({
      heldOn: '2026-12-15',
      purpose: 'reception',
      session: 'periodic',
      online: false,
      hostId: 'h1',
      byDeputy: false,
      principalId: null,
      outcome: 'planned',
      startsAt: '07:30',
      endsAt: '11:30',
      place: null,
      plannedContent: null,
      participants: null,
      registrationClosesOn: null,
      slotMinutes: null,
      slotCapacity: null,
      note: null,
      lateReason: null,
    });
  });

  it('takes a day of today for one that was announced', async () => {
    const form = await openForm('/leader-days/new?heldOn=2026-11-20');
    await form.chooseHost(/Vượng/);
    await form.submit();
    expect(form.posted().request.body).toMatchObject({ heldOn: '2026-11-20', outcome: 'announced', lateReason: null });
  });

  it('asks why of a day that is published late', async () => {
    const form = await openForm('/leader-days/new?heldOn=2026-11-24', [{ code: 'late', severity: 'warning', words: 'Còn 2 ngày làm việc.' }]);
    await form.chooseHost(/Vượng/);
    await form.choose('Đã công bố');
    await form.settle(RESTED);
    expect(form.said()).toContain('Lưu ý: Còn 2 ngày làm việc.');
    await form.submit();
    form.http.expectNone({ method: 'POST' });
    await form.type('[data-name="lateReason"]', 'Vụ việc gấp');
    await form.submit();
    expect(form.posted().request.body).toMatchObject({ outcome: 'announced', lateReason: 'Vụ việc gấp' });
  });

  it('takes a deputy as receiving for the Chairman, says what that means, and lets it be unticked', async () => {
    const form = await openForm();
    await form.chooseHost(/Liên/);
    const byDeputy = await form.loader.getHarness(deputation);
    expect(await byDeputy.isChecked()).toBe(true);
    expect(form.page().querySelector('.explanation')?.textContent).toContain('tiếp thay Đặng Minh Vượng');
    await byDeputy.uncheck();
    await form.submit();
    expect(form.posted().request.body).toMatchObject({ hostId: 'h2', byDeputy: false, principalId: null });
  });

  it('does not offer deputation for the Chairman, nor for another body that has one leader here', async () => {
    const form = await openForm();
    await form.chooseHost(/Vượng/);
    expect(await form.loader.getAllHarnesses(deputation)).toHaveLength(0);
    await form.chooseHost(/Định/);
    expect(await form.loader.getAllHarnesses(deputation)).toHaveLength(0);
  });

  it('asks for the ground of an ad hoc day', async () => {
    const form = await openForm();
    await form.chooseHost(/Vượng/);
    await form.choose('Đột xuất');
    await form.submit();
    expect(form.problems()).toContain('Căn cứ tiếp đột xuất: Chưa ghi ô này.');
    form.http.expectNone({ method: 'POST' });
    await (await form.note()).setValue('Vụ việc đông người, phức tạp');
    await form.submit();
    expect(form.posted().request.body).toMatchObject({ session: 'ad-hoc', note: 'Vụ việc đông người, phức tạp' });
  });

  it('asks for the reason of a day not held, and does not let a day to come be held already', async () => {
    const form = await openForm();
    await form.chooseHost(/Vượng/);
    await form.choose('Không tổ chức');
    await form.submit();
    expect(form.problems()).toContain('Lý do không tổ chức: Chưa ghi ô này.');
    await form.choose('Đã tiếp');
    await form.submit();
    expect(form.problems()).toContain('Ngày tiếp chưa đến nên chưa thể ghi là đã tiếp.');
    form.http.expectNone({ method: 'POST' });
  });

  it('refuses hours that end before they begin, one hour alone, and registration after the day', async () => {
    const form = await openForm();
    await form.chooseHost(/Vượng/);
    await form.type('[data-name="startsAt"]', '11:00');
    await form.submit();
    expect(form.problems()).toContain('Ghi cả giờ bắt đầu và giờ kết thúc, hoặc để trống cả hai.');
    await form.type('[data-name="endsAt"]', '9:00');
    await form.submit();
    expect(form.problems()).toContain('Giờ kết thúc phải sau giờ bắt đầu.');
    form.http.expectNone({ method: 'POST' });
  });

  it('cuts the day into appointments, and says how many', async () => {
    const form = await openForm();
    await form.type('[data-name="startsAt"]', '7:30');
    await form.type('[data-name="endsAt"]', '11:30');
    await form.type('[formcontrolname="slotMinutes"]', '30');
    await form.type('[formcontrolname="slotCapacity"]', '2');
    expect(form.said()).toContain('8 khung, mỗi khung 30 phút, 2 vụ việc');
  });

  it('does not publish by a correction: a planned day stays planned', async () => {
    const form = await openPage('/leader-days/d1/edit');
    await form.answer('/api/leaders', LEADERS);
    await form.answer('/api/leader-days/d1', { ...DAY, heldOn: '2026-12-15', outcome: 'planned' });
    expect(await form.loader.getAllHarnesses(MatRadioButtonHarness.with({ label: 'Đã công bố' }))).toHaveLength(0);
  });

  it('stays for the next day of the same leader', async () => {
    const form = await openForm();
    await form.chooseHost(/Vượng/);
    const next = await form.loader.getHarness(MatButtonHarness.with({ text: 'Lưu và lập ngày tiếp theo' }));
    await Promise.all([form.settle().then(() => form.posted().flush({ id: 'd1', version: 1 })), next.click()]);
    await form.settle();
    const day = await form.loader.getHarness(MatInputHarness.with({ selector: '[placeholder="dd/mm/yyyy"]' }));
    expect(await day.getValue()).toBe('');
    const host = await form.loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="hostId"]' }));
    expect(await host.getValueText()).toContain('Đặng Minh Vượng');
  });
});
