import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { feedbackPaths } from '@tiepdan/feedback/contract';
import { openFeedbackPage, OFFICER } from './testing/open-page';
import { FEEDBACK, FEEDBACK_ROW, FIGURES } from './testing/sample-feedback';

describe('pages of feedback', () => {
  it('lists the book, and says of each where it stands', async () => {
    const opened = await openFeedbackPage('/feedback');
    await opened.answer(feedbackPaths.list, { items: [{ ...FEEDBACK_ROW, late: true }], total: 1, nextCursor: null });
    expect(opened.said()).toContain('12/2026');
    expect(opened.said()).toContain('Đường dây nóng');
    expect(opened.said()).toContain('Quá hạn');
    expect(opened.page().querySelector('a[href="/feedback/new"]')).not.toBeNull();
  });

  it('offers nothing to enter to who may only read', async () => {
    const opened = await openFeedbackPage('/feedback', ['feedback.read']);
    await opened.answer(feedbackPaths.list, { items: [], total: 0, nextCursor: null });
    expect(opened.page().querySelector('a[href="/feedback/new"]')).toBeNull();
  });

  it('enters feedback and shows its number', async () => {
    const opened = await openFeedbackPage('/feedback/new');
    opened.http.match(() => true).forEach((request) => request.flush([]));
    await opened.settle();
    for (const label of ['Đường dây nóng', 'Phản ánh']) await (await opened.loader.getHarness(MatRadioButtonHarness.with({ label }))).check();
    const write = async (selector: string, text: string) => (await opened.loader.getHarness(MatInputHarness.with({ selector }))).setValue(text);
    await write('[data-focus="sender"]', 'Hồ Văn Gọi');
    await write('[data-name="procedureName"]', 'Đăng ký biến động đất đai');
    await write('[data-name="content"]', 'Hồ sơ trả kết quả chậm');
    await opened.press('Lưu và lấy số');
    expect(opened.http.match(({ method, url }) => method === 'POST' && url === feedbackPaths.list)).toHaveLength(0);
    expect(opened.said()).toContain('Lĩnh vực');
  });

  it('begins with what the petition says, and keeps its senders', async () => {
    const opened = await openFeedbackPage('/feedback/new?petitionId=p1');
    await opened.answer(feedbackPaths.source, {
      channel: 'petition',
      receivedOn: '2026-11-12',
      origin: { kind: 'petition', id: 'p1', bookNumber: 4, bookYear: 2026 },
      senderNames: ['Ngô Thị Đơn'],
      sealed: false,
      fieldCode: 'land',
      content: 'Kiến nghị về thủ tục',
    });
    expect(opened.said()).toContain('Ngô Thị Đơn (theo Đơn số 4/2026)');
    expect(opened.page().querySelector('[data-focus="sender"]')).toBeNull();
  });

  it('says why nothing can be entered from a denunciation', async () => {
    const opened = await openFeedbackPage('/feedback/new?petitionId=p1');
    const [asked] = opened.http.match(({ url }) => url === feedbackPaths.source);
    asked?.flush({ code: 'FEEDBACK.SEALED_ORIGIN', message: 'Tố cáo không ghi vào sổ này.', requestId: 'r' }, { status: 422, statusText: 'Unprocessable' });
    await opened.settle();
    expect(opened.said()).toContain('Tố cáo không ghi vào sổ này.');
  });

  it('shows one with the steps that may follow, and takes one', async () => {
    const opened = await openFeedbackPage('/feedback/f1');
    await opened.answer(feedbackPaths.one('f1'), FEEDBACK);
    await opened.answer(feedbackPaths.history('f1'), []);
    expect(opened.said()).toContain('Hồ Văn Gọi');
    await opened.press('Ghi trả lời');
    await opened.settle();
    const answer = await opened.loader.getHarness(MatInputHarness.with({ selector: 'mat-dialog-container [data-name="answer"]' }));
    await answer.setValue('Đã trả kết quả.');
    const submit = document.querySelector<HTMLElement>('mat-dialog-container button[type="submit"]');
    submit?.click();
    await opened.settle();
    const taken = opened.http.expectOne(feedbackPaths.step('f1', 'answer'));
    expect(taken.request.body).toEqual({ version: 1, on: '2026-11-20', answer: 'Đã trả kết quả.', documentNumber: null });
    taken.flush({ id: 'f1', version: 2, state: 'answered', documentId: null });
    await opened.settle();
    expect(document.querySelector('mat-dialog-container')).toBeNull();
  });

  it('offers no step to who may take none', async () => {
    const opened = await openFeedbackPage('/feedback/f1', OFFICER);
    await opened.answer(feedbackPaths.one('f1'), { ...FEEDBACK, actions: [] });
    await opened.answer(feedbackPaths.history('f1'), []);
    expect(opened.page().querySelector('.steps')).toBeNull();
  });

  it('counts by channel, and every number leads to its list', async () => {
    const opened = await openFeedbackPage('/feedback/figures');
    await opened.answer(feedbackPaths.figures, FIGURES);
    const links = [...opened.page().querySelectorAll<HTMLAnchorElement>('tbody a')];
    expect(links).toHaveLength(5 * 7);
    const late = links.find((link) => link.getAttribute('aria-label') === 'Đơn thư, Quá hạn: 2');
    expect(late?.getAttribute('href')).toBe('/feedback?channel=petition&stage=late&from=2026-01-01&to=2026-11-20');
    const before = links.find((link) => link.getAttribute('aria-label') === 'Tổng số, cùng kỳ năm trước: 12');
    expect(before?.getAttribute('href')).toBe('/feedback?from=2025-01-01&to=2025-11-20');
    expect(opened.page().querySelector('a[download]')?.getAttribute('href')).toBe('/api/feedback-figures/file?from=2026-01-01&to=2026-11-20');
  });

  it('sets the terms', async () => {
    const opened = await openFeedbackPage('/feedback/terms', ['feedback.set-terms']);
    await opened.answer(feedbackPaths.terms, { forwardDays: 5, answerDays: 20, version: 0 });
    await (await opened.loader.getHarness(MatInputHarness.with({ selector: '[data-name="answerDays"]' }))).setValue('15');
    await opened.press('Lưu');
    expect(opened.http.expectOne(({ method }) => method === 'PUT').request.body).toEqual({ forwardDays: 5, answerDays: 15, version: 0 });
  });
});
