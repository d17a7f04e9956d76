import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { USUAL_CONCLUSION_TERMS } from '@tiepdan/conclusion/contract';
import { openDialog } from '@tiepdan/identity/web/testing';
import { CONCLUSION, TASK, TASK_VIEW } from '../testing/sample-conclusions';
import { CloseTaskDialog } from './close-dialog';
import { ExtendTaskDialog } from './extend-dialog';
import { ReportDialog } from './report-dialog';

type Dialog = Awaited<ReturnType<typeof openDialog>>;
const type = async ({ loader }: Dialog, name: string, text: string) => (await loader.getHarness(MatInputHarness.with({ selector: `[data-name="${name}"]` }))).setValue(text);

describe('reporting a result', () => {
  it('needs words, and sends them with the day and the version', async () => {
    const dialog = await openDialog(ReportDialog, { task: TASK });
    await dialog.submit();
    dialog.http.expectNone('/api/conclusion-tasks/t1/report');
    await type(dialog, 'text', ' Đã kiểm tra  xong ');
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/conclusion-tasks/t1/report');
    expect(sent.request.body).toEqual({ version: 3, on: '2026-11-20', text: 'Đã kiểm tra xong' });
    sent.flush({ id: 't1', version: 4 });
    await dialog.settle();
    expect(dialog.closed).toEqual([{ id: 't1', version: 4 }]);
  });
});

describe('closing a task', () => {
  const answers = [{ id: 'w1', symbol: '45/SVD', receivedOn: '2026-11-12', summary: 'Đã giải quyết', final: true }];

  it('offers the body’s answers as what shows it, and begins with the day it was reported', async () => {
    const dialog = await openDialog(CloseTaskDialog, { task: { ...TASK, state: 'reported', reportedOn: '2026-11-12' } });
    dialog.http.expectOne('/api/conclusions/c1').flush({ ...CONCLUSION, taskList: [{ ...TASK_VIEW, answers }] });
    await dialog.settle();
    await (await dialog.loader.getHarness(MatRadioButtonHarness.with({ label: /45\/SVD/ }))).check();
    await type(dialog, 'result', 'Đã trả lời công dân');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/conclusion-tasks/t1/closing').request.body).toEqual({ version: 3, doneOn: '2026-11-12', result: 'Đã trả lời công dân', evidenceId: 'w1' });
  });

  it('goes without answers that cannot be had, and keeps what was typed when another officer was faster', async () => {
    const dialog = await openDialog(CloseTaskDialog, { task: TASK });
    dialog.http.expectOne('/api/conclusions/c1').flush({ code: 'SERVER.FAILED' }, { status: 500, statusText: 'Failed' });
    await type(dialog, 'result', 'Đã xong');
    await dialog.submit();
    dialog.http
      .expectOne('/api/conclusion-tasks/t1/closing')
      .flush({ code: 'RECORD.CHANGED_MEANWHILE', message: 'Lê Quang Khải đã sửa bản ghi này.', requestId: 'r' }, { status: 409, statusText: 'Conflict' });
    await dialog.settle();
    const press = async (text: string) => {
      [...dialog.element.querySelectorAll('button')].find((button) => button.textContent?.includes(text))?.click();
      await dialog.settle();
    };
    await press('Xem bản mới');
    dialog.http.expectOne('/api/conclusions/c1').flush({ ...CONCLUSION, taskList: [{ ...TASK_VIEW, version: 9, dueOn: '2026-12-31' }] });
    await dialog.settle();
    expect(dialog.said()).toContain('31/12/2026');
    await press('Giữ nội dung đang gõ');
    await dialog.submit();
    expect(dialog.http.expectOne('/api/conclusion-tasks/t1/closing').request.body).toMatchObject({ version: 9, result: 'Đã xong' });
  });
});

const TERMS = { ...USUAL_CONCLUSION_TERMS, version: 0 };
const YEAR = { year: 2026, counting: [{ validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' }], national: [], own: [], missing: [] };

describe('moving the last day', () => {
  it('says the day as it is, and tells the server’s refusal at its field', async () => {
    const dialog = await openDialog(ExtendTaskDialog, { task: TASK });
    expect(dialog.said()).toContain('Hạn hiện nay là 13/11/2026');
    dialog.http.expectOne('/api/conclusion-terms').flush(TERMS);
    await type(dialog, 'reason', 'Chờ đo đạc lại');
    // The calendar is asked for while the day is typed, and the harness would wait for it.
    const day = dialog.element.querySelector<HTMLInputElement>('tiepdan-day-field input');
    if (day) day.value = '13/11/2026';
    day?.dispatchEvent(new Event('input'));
    day?.dispatchEvent(new Event('blur'));
    await dialog.settle();
    dialog.http.expectOne('/api/calendar/2026').flush(YEAR);
    await dialog.settle();
    expect(dialog.said()).toContain('9 ngày làm việc');
    await dialog.submit();
    const sent = dialog.http.expectOne('/api/conclusion-tasks/t1/due');
    expect(sent.request.body).toEqual({ version: 3, dueOn: '2026-11-13', reason: 'Chờ đo đạc lại' });
    const refusal = { code: 'TASK.SAME_DUE', message: 'Trùng.', fields: [{ path: 'dueOn', rule: 'conclusion', message: 'Hạn mới trùng với hạn đang có.' }], requestId: 'r' };
    sent.flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await dialog.settle();
    expect(dialog.said()).toContain('Hạn mới trùng với hạn đang có.');
    expect(dialog.closed).toEqual([]);
  });
});
