import { provideHttpClient, withXhr } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import type { AttachmentsOfRecord, AttachmentView } from '@tiepdan/attachment/contract';
import { Session } from '@tiepdan/identity/web';
import { PetitionAttachments } from './record-attachments';

const FILE: AttachmentView = {
  id: 'a1',
  version: 1,
  number: 1,
  status: 'active',
  kind: 'petition-paper',
  name: 'Đơn khiếu nại.pdf',
  sealed: false,
  openedUntil: null,
  size: 1_400_000,
  mediaType: 'application/pdf',
  note: null,
  createdByName: 'Phạm Thị Cúc',
  createdAt: '2026-11-20T03:05:00Z',
};
const SEALED: AttachmentView = { ...FILE, name: 'Tệp 1 (kín).pdf', sealed: true };
const LIST = '/api/petitions/p1/attachments';
/** Milliseconds for which names stay open here: longer than any machine takes for the rest of the spec. */
const OPEN_FOR = 600_000;
const OFFICER = ['petition.read', 'petition.register', 'file.upload'];

/** The panel on a petition's page, with what the server answers first; null: it fails. */
async function open(items: readonly AttachmentView[] | null, permissions: readonly string[] = OFFICER, sealed = false) {
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(withXhr()),
      provideHttpClientTesting(),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { can: (permission: string) => permissions.includes(permission) } },
    ],
  });
  const fixture = TestBed.createComponent(PetitionAttachments);
  fixture.componentRef.setInput('recordId', 'p1');
  fixture.componentRef.setInput('matterId', null);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      fixture.detectChanges();
    }
  };
  const flush = async (list: AttachmentsOfRecord) => {
    http.expectOne({ method: 'GET', url: LIST }).flush(list);
    await settle();
  };
  const element = fixture.nativeElement as HTMLElement;
  const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
  await settle();
  const waited = element.querySelector('tiepdan-skeleton-rows') !== null;
  if (items) await flush({ sealed, items });
  else
    http
      .expectOne(LIST)
      .flush(
        { code: 'SERVER.DATABASE_AWAY', message: 'Chưa kết nối được cơ sở dữ liệu.', requestId: 'r' },
        { status: 503, statusText: 'Away' },
      );
  await settle();
  return {
    http,
    settle,
    flush,
    element,
    loader,
    waited,
    said: () => element.textContent.replace(/\s+/g, ' '),
    press: async (text: string | RegExp) => {
      await (await loader.getHarness(MatButtonHarness.with({ text }))).click();
      await settle();
    },
    menu: async (text: RegExp) => {
      const menu = await loader.getHarness(MatMenuHarness);
      await menu.clickItem({ text });
      await settle();
    },
    drop: async (...names: string[]) => {
      const files = names.map((name) => new File(['x'], name));
      const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files, types: ['Files'] } });
      element.querySelector('tiepdan-file-upload .drop')?.dispatchEvent(event);
      await settle();
    },
  };
}

afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove()));

describe('the files of a record', () => {
  it('are listed with what they are, how large, by whom and when', async () => {
    const { said, waited } = await open([{ ...FILE, note: 'Bản chính' }]);
    expect(waited).toBe(true);
    expect(said()).toContain('Đơn khiếu nại.pdf');
    expect(said()).toContain('Tệp 1 · Đơn · 1,4 MB · Phạm Thị Cúc, 20/11/2026 10:05');
    expect(said()).toContain('Bản chính');
  });

  it('are told to be none, and cannot be attached by who only reads', async () => {
    const { said, element } = await open([], ['petition.read']);
    expect(said()).toContain('Chưa có tệp nào.');
    expect(element.querySelector('tiepdan-file-upload')).toBeNull();
  });

  it('say why they did not come, and are asked for again', async () => {
    const page = await open(null);
    expect(page.said()).toContain('Chưa kết nối được cơ sở dữ liệu');
    page.element.querySelector<HTMLButtonElement>('tiepdan-error-panel button')?.click();
    await page.settle();
    await page.flush({ sealed: false, items: [FILE] });
    expect(page.said()).toContain('Đơn khiếu nại.pdf');
  });

  it('are sent, classified together, and attached by one request', async () => {
    const page = await open([]);
    await page.drop('mot.pdf', 'hai.pdf');
    for (const [index, request] of page.http.match(({ url }) => url === '/api/files').entries())
      request.flush({ id: `u${index + 1}`, name: `${index}.pdf`, size: 1, mediaType: 'application/pdf' });
    await page.settle();
    const kind = await page.loader.getHarness(MatSelectHarness);
    expect(await kind.getValueText()).toBe('Đơn');
    await kind.clickOptions({ text: 'Tài liệu, bằng chứng' });
    await page.press('Đính kèm 2 tệp');
    const sent = page.http.expectOne({ method: 'POST', url: LIST });
    expect(sent.request.body).toEqual({
      files: [
        { uploadId: 'u1', kind: 'evidence' },
        { uploadId: 'u2', kind: 'evidence' },
      ],
    });
    sent.flush({ sealed: false, items: [FILE] });
    await page.settle();
    await page.flush({ sealed: false, items: [FILE] });
    expect(page.said()).not.toContain('mot.pdf');
    expect(page.said()).toContain('Đơn khiếu nại.pdf');
  });

  it('stay ready to be attached when the server refuses, with its sentence', async () => {
    const page = await open([]);
    await page.drop('mot.pdf');
    page.http.expectOne(({ url }) => url === '/api/files').flush({ id: 'u1', name: 'mot.pdf', size: 1, mediaType: 'application/pdf' });
    await page.settle();
    await page.press('Đính kèm 1 tệp');
    page.http
      .expectOne({ method: 'POST', url: LIST })
      .flush(
        { code: 'RECORD.CANCELLED', message: 'Bản ghi này đã hủy nên không sửa được.', requestId: 'r' },
        { status: 409, statusText: 'Conflict' },
      );
    await page.settle();
    expect(page.element.querySelector('[role="alert"]')?.textContent).toContain('Bản ghi này đã hủy');
    expect(page.said()).toContain('mot.pdf');
  });

  it('are looked at in the page, and saved from there', async () => {
    const page = await open([{ ...FILE, mediaType: 'image/png', name: 'Ảnh.png' }]);
    page.element.querySelector<HTMLButtonElement>('tiepdan-attachment-row .link')?.click();
    await page.settle();
    expect(document.querySelector('mat-dialog-container img')?.getAttribute('src')).toBe(`${LIST}/a1/content?inline=true`);
    expect(document.querySelector('mat-dialog-container a[download]')?.getAttribute('href')).toBe(`${LIST}/a1/content`);
  });

  it('come all in one archive', async () => {
    const { element } = await open([FILE, { ...FILE, id: 'a2', number: 2 }]);
    expect(element.querySelector('header a')?.getAttribute('href')).toBe(`${LIST}/archive`);
  });

  it('are removed with a way back', async () => {
    const page = await open([FILE]);
    await page.menu(/Bỏ tệp/);
    const removal = page.http.expectOne(`${LIST}/a1/removal`);
    expect(removal.request.body).toEqual({ version: 1 });
    removal.flush({ id: 'a1', version: 2 });
    await page.settle();
    await page.flush({ sealed: false, items: [{ ...FILE, status: 'removed', version: 2 }] });
    expect(page.said()).toContain('Đã bỏ 1 tệp');
    const bar = await page.loader.getHarness(MatSnackBarHarness);
    expect(await bar.getMessage()).toBe('Đã bỏ tệp 1.');
    await bar.dismissWithAction();
    await page.settle();
    const restoration = page.http.expectOne(`${LIST}/a1/restoration`);
    expect(restoration.request.body).toEqual({ version: 2 });
  });

  it('are classified and named anew', async () => {
    const page = await open([FILE]);
    await page.menu(/Sửa thông tin/);
    const inputs = await page.loader.getAllHarnesses(MatInputHarness.with({ ancestor: 'mat-dialog-container' }));
    await inputs[0]?.setValue('Đơn bổ sung.pdf');
    await inputs[1]?.setValue('Trang 2 mờ');
    await page.press('Lưu');
    const sent = page.http.expectOne({ method: 'PUT', url: `${LIST}/a1` });
    expect(sent.request.body).toEqual({ version: 1, kind: 'petition-paper', name: 'Đơn bổ sung.pdf', note: 'Trang 2 mờ' });
  });
});

describe('sealed files', () => {
  const HEAD = [...OFFICER, 'citizen.open-sealed'];

  it('are a number and nothing more to who may not open them', async () => {
    const { said, element } = await open([SEALED], OFFICER, true);
    expect(said()).toContain('Tệp 1 (kín).pdf');
    expect(said()).toContain('chỉ người có quyền mở danh tính xem được');
    expect(element.querySelector('tiepdan-attachment-row .link')).toBeNull();
    expect([...element.querySelectorAll('button')].map((button) => button.textContent)).not.toContain('Mở tệp');
  });

  it('are sent as sealed', async () => {
    const page = await open([], OFFICER, true);
    await page.drop('mot.pdf');
    expect(page.http.expectOne(({ url }) => url === '/api/files').request.params.get('sealed')).toBe('true');
  });

  it('are opened with a reason, shown by their names, and masked again when their time is over', async () => {
    const page = await open([SEALED], HEAD, true);
    await page.press('Mở tệp');
    const dialog = await page.loader.getHarness(MatDialogHarness);
    expect(await dialog.getText()).toContain('Trưởng Ban xem được nhật ký');
    await page.loader
      .getHarness(MatButtonHarness.with({ text: 'Mở tệp', ancestor: 'mat-dialog-container' }))
      .then((button) => button.click());
    page.http.expectNone(`${LIST}/opening`);
    await (await dialog.getHarness(MatInputHarness)).setValue('Đối chiếu chữ ký trong đơn');
    await page.loader
      .getHarness(MatButtonHarness.with({ text: 'Mở tệp', ancestor: 'mat-dialog-container' }))
      .then((button) => button.click());
    const sent = page.http.expectOne(`${LIST}/opening`);
    expect(sent.request.body).toEqual({ ids: ['a1'], reason: 'Đối chiếu chữ ký trong đơn' });
    const end = Date.now() + OPEN_FOR;
    const openedUntil = new Date(end).toISOString();
    const timers = jest.spyOn(globalThis, 'setTimeout');
    sent.flush([{ id: 'a1', name: 'Đơn của Đặng Thị Hoà.pdf', openedUntil }]);
    await page.settle();
    await page.flush({ sealed: true, items: [{ ...SEALED, openedUntil }] });
    expect(page.element.querySelector('tiepdan-attachment-row .link')?.textContent).toBe('Đơn của Đặng Thị Hoà.pdf');
    // Its time is over when the spec says so: how long the machine took until here is neither here nor there.
    const [over] = timers.mock.calls.findLast(([, delay]) => Number(delay) > OPEN_FOR / 2) ?? [];
    timers.mockRestore();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(end);
    over?.();
    clock.mockRestore();
    await page.settle();
    await page.flush({ sealed: true, items: [SEALED] });
    expect(document.body.textContent).not.toContain('Hoà');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('Hoà');
  });
});
