import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import type { InboxView } from '@tiepdan/forwarding/contract';
import { openPage } from '../testing/open-page';
import { INBOX } from '../testing/sample-deliveries';

const AGENCY = ['forwarding.agency-read', 'forwarding.agency-answer', 'forwarding.agency-return', 'file.upload'];
const COUNTS = { unopened: 1, open: 2, late: 1, answered: 4, returned: 0 };

describe('the inbox of a body', () => {
  const open = async (address: string, items: readonly object[]) => {
    const opened = await openPage(address, AGENCY);
    await opened.answer('/api/inbox/counts', COUNTS);
    const asked = opened.asked('/api/inbox');
    asked.flush({ items, total: items.length, nextCursor: null });
    await opened.settle();
    return { ...opened, first: asked };
  };

  it('says how many stand in each list and narrows to the one that was chosen', async () => {
    const { page, press, asked, address, first } = await open('/inbox', [INBOX]);
    expect(first.request.params.get('list')).toBe('open');
    const lists = [...page().querySelectorAll('.views button')].map((list) => list.textContent?.replace(/\s+/g, ' ').trim());
    expect(lists).toEqual(['Chờ trả lời 2', 'Quá hạn trả lời 1', 'Chưa mở 1', 'Đã trả lời 4', 'Đã trả lại 0', 'Tất cả']);
    await press('Quá hạn trả lời 1');
    expect(address()).toBe('/inbox?list=late');
    expect(asked('/api/inbox').request.params.get('list')).toBe('late');
  });

  it('says of each what it waits for', async () => {
    const { page } = await open('/inbox', [INBOX, { ...INBOX, id: 'v2', receivedOn: null, late: false, dueOn: '2026-12-01', urged: null }]);
    const lines = [...page().querySelectorAll('tbody tr')].map((line) => line.textContent?.replace(/\s+/g, ' '));
    expect(lines[0]).toContain('Đang xử lý');
    expect(lines[0]).toContain('Quá hạn từ 13/11/2026');
    expect(lines[0]).toContain('Nhắc ngày 16/11/2026');
    expect(lines[1]).toContain('Mới, chưa mở');
    expect(lines[1]).toContain('Trước hết ngày 01/12/2026');
  });

  it('says that nothing waits, and shows everything on request', async () => {
    const { said, press, asked } = await open('/inbox', []);
    expect(said()).toContain('Không có văn bản nào chờ trả lời');
    await press('Tất cả');
    expect(asked('/api/inbox').request.params.has('list')).toBe(false);
  });
});

describe('one paper of the inbox', () => {
  const open = async (view: InboxView) => {
    const opened = await openPage('/inbox/v1', AGENCY);
    await opened.answer('/api/inbox/v1', view);
    return opened;
  };

  it('shows what is asked, how the Board urged, and the paper', async () => {
    const { said, page, http } = await open(INBOX);
    expect(said()).toContain('Đề nghị báo cáo tiến độ.');
    expect(page().querySelector('a[download]')?.getAttribute('href')).toBe('/api/inbox/v1/paper/pdf');
    http.expectOne('/api/inbox/v1/paper/pdf');
  });

  it('offers the Word file where no PDF can be made', async () => {
    const { settle, said, page, http } = await open(INBOX);
    const refusal = JSON.stringify({ code: 'PAPER.NO_PDF', message: 'Máy chủ chưa có công cụ tạo PDF.', requestId: 'r' });
    // The DOM of these tests has blobs that cannot be read.
    const bytes = Object.assign(new Blob([refusal]), { text: () => Promise.resolve(refusal) });
    http.expectOne('/api/inbox/v1/paper/pdf').flush(bytes, { status: 503, statusText: 'Unavailable' });
    await settle(50);
    expect(said()).toContain('Máy chủ chưa có công cụ tạo PDF.');
    const downloads = [...page().querySelectorAll('a[download]')].map((link) => link.getAttribute('href'));
    expect(downloads).toEqual(['/api/inbox/v1/paper/docx']);
  });

  it('says that an older paper went on paper only', async () => {
    const { said, http } = await open({ ...INBOX, hasPaper: false });
    expect(said()).toContain('không có bản điện tử ở đây');
    http.expectNone('/api/inbox/v1/paper/pdf');
  });

  it('is given back with a reason, from the version that was read', async () => {
    const { press, loader, settle, http } = await open({ ...INBOX, hasPaper: false });
    await press(/^\s*Trả lại\s*$/);
    await settle(50);
    const reason = await loader.getHarness(MatInputHarness.with({ ancestor: 'mat-dialog-container' }));
    await reason.setValue('Thuộc thẩm quyền của UBND xã Ví Dụ');
    document.querySelector<HTMLFormElement>('mat-dialog-container form')?.requestSubmit();
    await settle(50);
    const sent = http.expectOne('/api/inbox/v1/return');
    expect(sent.request.body).toEqual({ version: 4, reason: 'Thuộc thẩm quyền của UBND xã Ví Dụ' });
    sent.flush({ id: 'v1', version: 5 });
    await settle();
    http.expectOne('/api/inbox/v1');
  });

  it('offers nothing once it is answered', async () => {
    const { page } = await open({ ...INBOX, state: 'answered', answeredOn: '2026-11-12', hasPaper: false, actions: [] });
    expect(page().querySelector('a[href="/inbox/v1/answer"]')).toBeNull();
  });
});

describe('answering', () => {
  const open = async (view: InboxView = INBOX) => {
    const opened = await openPage('/inbox/v1/answer', AGENCY);
    await opened.answer('/api/inbox/v1', view);
    return opened;
  };

  it('asks when the case was resolved only where it was, and sends the answer with the version', async () => {
    const { loader, page, settle, http, said } = await open();
    const submit = async () => {
      page().querySelector('form')?.requestSubmit();
      await settle();
    };
    await submit();
    http.expectNone('/api/inbox/v1/answers');
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: /^Đã giải quyết/ }))).check();
    await settle();
    expect(said()).toContain('Ngày giải quyết xong');
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: /^Đã chuyển tiếp/ }))).check();
    await settle();
    expect(said()).not.toContain('Ngày giải quyết xong');
    await (await loader.getHarness(MatInputHarness.with({ selector: '[data-name="symbol"]' }))).setValue(' 45/SVD-TTr ');
    await (await loader.getHarness(MatInputHarness.with({ selector: '[data-name="summary"]' }))).setValue('Đã chuyển UBND xã Ví Dụ.');
    await submit();
    const sent = http.expectOne('/api/inbox/v1/answers');
    expect(sent.request.body).toEqual({
      version: 4,
      symbol: '45/SVD-TTr',
      datedOn: '2026-11-20',
      result: 'passed-on',
      resolvedOn: null,
      summary: 'Đã chuyển UBND xã Ví Dụ.',
      fileIds: [],
    });
    sent.flush({ id: 'w1', version: 1 });
    await settle();
  });

  it('warns not to name who denounced, and keeps no words of it on the machine', async () => {
    const { loader, said, settle } = await open({ ...INBOX, matterKind: 'denunciation' });
    expect(said()).toContain('không ghi tên, địa chỉ người tố cáo');
    await (await loader.getHarness(MatInputHarness.with({ selector: '[data-name="summary"]' }))).setValue('Nội dung kín');
    await settle(500);
    expect(JSON.stringify({ ...localStorage })).not.toContain('Nội dung kín');
  });

  it('says that it is too late for an answer', async () => {
    const { said } = await open({ ...INBOX, state: 'closed', actions: [] });
    expect(said()).toContain('Văn bản này không còn chờ trả lời.');
  });
});

describe('its own figures', () => {
  it('are numbers without doors', async () => {
    const opened = await openPage('/inbox/figures', AGENCY);
    const figures = {
      sent: 3,
      received: 3,
      answered: 2,
      'on-time': 1,
      'answered-late': 1,
      returned: 0,
      closed: 0,
      'not-expected': 0,
      open: 1,
      'open-late': 0,
    };
    opened
      .asked('/api/inbox/figures')
      .flush({ from: '2026-01-01', to: '2026-11-20', agencies: [], whole: { figures, answers: 2, averageDays: 4, averageWorkingDays: 3 } });
    await opened.settle();
    expect(opened.said()).toContain('50%');
    expect(opened.page().querySelector('button.card')).toBeNull();
  });
});
