import { MatSelectHarness } from '@angular/material/select/testing';
import { openPage } from '../testing/open-page';
import { AGENCIES, DRAFT, petition, START } from '../testing/sample-documents';

const DRAFTS = '/api/documents/drafts';
const NEW = '/documents/draft?petitionId=p1';
const CONTENT = 'textarea[data-name="texts.content"]';

/** A new draft about a petition, its usual words there. */
async function begin(address = NEW, start = START) {
  const page = await openPage(address);
  await page.answer('/api/petitions/p1', petition('p1', 214));
  await page.answer('/api/documents/drafts/start', start);
  // The field of recipients is there only now; a harness would wait for its list.
  await page.answer('/api/agencies', AGENCIES);
  return page;
}

describe('a new draft', () => {
  it('asks for the likeliest paper’s words on the record and shows them', async () => {
    const page = await openPage(NEW);
    await page.answer('/api/petitions/p1', petition('p1', 214));
    const start = page.asked('/api/documents/drafts/start');
    expect(start.request.params.toString()).toBe('paper=forwarding&petitionId=p1');
    start.flush({ ...START, existing: [{ id: 'd9', number: 7, symbol: 'PC-BTCD', issuedOn: '2026-11-03', summary: 'Chuyển đơn' }] });
    await page.settle();
    expect(document.querySelector<HTMLTextAreaElement>(CONTENT)?.value).toBe('Nội dung đơn: bồi thường đất.');
    expect(page.said()).toContain('Đã có văn bản loại này: 7/PC-BTCD.');
    expect(page.said()).toContain('Sở Nông nghiệp và Môi trường');
  });

  it('keeps what was typed when another paper is chosen, and takes its words for the rest', async () => {
    const page = await begin();
    await page.type(CONTENT, 'Tôi tự viết');
    const papers = await page.loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="paper"]' }));
    // The harness waits for the answer to what the choice asks for.
    const chosen = papers.clickOptions({ text: 'Văn bản hướng dẫn' });
    await page.settle(50);
    const start = page.asked('/api/documents/drafts/start');
    expect(start.request.params.get('paper')).toBe('guidance');
    start.flush({ ...START, paper: 'guidance', summary: 'Hướng dẫn khiếu nại', texts: { content: 'Mẫu', request: 'Gửi đơn đến Sở' } });
    await chosen;
    await page.settle();
    expect(document.querySelector<HTMLTextAreaElement>(CONTENT)?.value).toBe('Tôi tự viết');
    expect(document.querySelector<HTMLTextAreaElement>('textarea[data-name="texts.request"]')?.value).toBe('Gửi đơn đến Sở');
    expect(document.querySelector<HTMLTextAreaElement>('textarea[data-name="summary"]')?.value).toBe('Hướng dẫn khiếu nại');
  });

  it('is saved by Ctrl+S and stays open as the draft it is', async () => {
    const page = await begin();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
    await page.settle();
    const saved = page.asked(DRAFTS);
    expect(saved.request.body).toMatchObject({
      paper: 'forwarding',
      petitionId: 'p1',
      recipientIds: ['a1'],
      summary: START.summary,
      answerDueOn: '2026-12-15',
    });
    saved.flush({ id: 'd1', version: 1, state: 'draft', number: null, symbol: null });
    await page.settle();
    expect(page.address()).toBe('/documents/d1/draft');
  });

  it('is brought before the head by Ctrl+Enter, in two requests', async () => {
    const page = await begin();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await page.settle();
    page.asked(DRAFTS).flush({ id: 'd1', version: 1, state: 'draft', number: null, symbol: null });
    await page.settle();
    const submitted = page.asked('/api/documents/d1/submit');
    expect(submitted.request.body).toEqual({ version: 1 });
    submitted.flush({ id: 'd1', version: 2, state: 'submitted', number: null, symbol: null });
    await page.settle();
    expect(page.address()).toBe('/documents/d1');
  });

  it('says by when an answer is due where none is named, and writes that day on request', async () => {
    const page = await begin(NEW, { ...START, answerDueOn: null });
    expect(page.said()).toContain('Để trống thì hạn là 05/01/2027 nếu phát hành hôm nay. 30 ngày làm việc kể từ ngày 20/11/2026, theo thiết lập của cơ quan.');
    await page.press(/^Ghi hạn này$/);
    expect(page.said()).not.toContain('Để trống thì');
    await page.press(/^Lưu dự thảo$/);
    expect(page.asked(DRAFTS).request.body).toMatchObject({ answerDueOn: '2027-01-05' });
  });

  it('says that no answer is asked for where none is waited for', async () => {
    const page = await begin(NEW, { ...START, answerDueOn: null, usualDue: null });
    expect(page.said()).toContain('Để trống thì không yêu cầu trả lời.');
  });

  it('is not sent without the body it goes to', async () => {
    const page = await begin(NEW, { ...START, recipients: [] });
    await page.press(/^Lưu dự thảo$/);
    page.http.expectNone(DRAFTS);
    expect(page.said()).toContain('Chưa ghi ô này.');
  });

  it('shows a refusal at the form, with nothing lost', async () => {
    const page = await begin();
    await page.type(CONTENT, 'Tôi tự viết');
    await page.press(/^Lưu dự thảo$/);
    page
      .asked(DRAFTS)
      .flush({ code: 'DOCUMENT.WRONG_SLIP', message: 'Đơn tố cáo dùng phiếu riêng.', requestId: 'r' }, { status: 422, statusText: 'No' });
    await page.settle();
    expect(page.said()).toContain('Đơn tố cáo dùng phiếu riêng.');
    expect(document.querySelector<HTMLTextAreaElement>(CONTENT)?.value).toBe('Tôi tự viết');
  });

  it('warns about names where the sender is kept secret', async () => {
    const page = await begin(NEW, { ...START, sealed: true });
    expect(page.said()).toContain('Không viết tên họ vào các ô dưới đây.');
  });

  it('asks for the record first when none is named', async () => {
    const page = await openPage('/documents/draft');
    expect(page.said()).toContain('Chọn đơn hoặc vụ việc mà văn bản phục vụ');
  });

  it('is not offered to the reception desk beyond its own papers', async () => {
    const page = await openPage(NEW, 'reception-officer');
    await page.answer('/api/petitions/p1', petition('p1', 214));
    expect(page.said()).toContain('Chưa được giao quyền lập văn bản này');
  });
});

describe('a draft that is there', () => {
  async function open(view = DRAFT) {
    const page = await openPage('/documents/d1/draft');
    await page.answer('/api/documents/d1', view);
    return page;
  }

  it('is saved over its version, and its print is made anew', async () => {
    const page = await open();
    page.asked('/api/documents/d1/file').flush(new Blob(['pdf']));
    await page.settle();
    await page.type(CONTENT, 'Sửa lại');
    expect(page.said()).toContain('Đang có nội dung chưa lưu');
    await page.submit();
    const saved = page.asked('/api/documents/d1/draft');
    expect(saved.request.body).toMatchObject({ version: 2, texts: { content: 'Sửa lại' } });
    saved.flush({ id: 'd1', version: 3, state: 'draft', number: null, symbol: null });
    await page.settle();
    await page.answer('/api/documents/d1', { ...DRAFT, version: 3, texts: { content: 'Sửa lại' } });
    expect(page.asked('/api/documents/d1/file').request.params.get('format')).toBe('pdf');
    expect(page.said()).not.toContain('Đang có nội dung chưa lưu');
  });

  it('says by when an answer is due, as reckoned for the record it was made from', async () => {
    const page = await open();
    expect(page.asked('/api/documents/drafts/start').request.params.toString()).toBe('paper=forwarding&petitionId=p1');
  });

  it('gives the .docx where no PDF can be made', async () => {
    const page = await open();
    const refusal = new Blob([
      JSON.stringify({ code: 'DOCUMENT.PDF_NOT_MADE', message: 'Máy chủ chưa tạo được PDF. Xin tải tệp .docx.', requestId: 'r' }),
    ]);
    Object.assign(refusal, {
      text: async () =>
        JSON.stringify({ code: 'DOCUMENT.PDF_NOT_MADE', message: 'Máy chủ chưa tạo được PDF. Xin tải tệp .docx.', requestId: 'r' }),
    });
    page.asked('/api/documents/d1/file').flush(refusal, { status: 503, statusText: 'No' });
    await page.settle();
    expect(page.said()).toContain('Máy chủ chưa tạo được PDF. Xin tải tệp .docx.');
    expect(document.querySelector('a[href="/api/documents/d1/file?format=docx"]')).not.toBeNull();
    expect(document.querySelector('a[href="/api/documents/d1/file?format=pdf"]')).toBeNull();
  });

  it('is not written on once it waits for the head', async () => {
    const page = await open({ ...DRAFT, state: 'submitted' });
    expect(page.said()).toContain('Văn bản đang ở bước “Chờ duyệt”.');
    expect(document.querySelector('form')).toBeNull();
  });
});
