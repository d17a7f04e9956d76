import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { HttpEventType, provideHttpClient, withXhr } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatIconRegistry } from '@angular/material/icon';
import { FakeMatIconRegistry } from '@angular/material/icon/testing';
import { MatProgressBarHarness } from '@angular/material/progress-bar/testing';
import type { UploadedFile } from '@tiepdan/file/contract';
import { FileUpload } from './file-upload';

const LIMITS = { sizeMost: 1_000_000, nameMost: 200, endings: ['pdf'], scanned: true };

function fileOf(name: string, size = 10): File {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

describe('files on their way', () => {
  async function open(inputs: Record<string, unknown> = {}) {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withXhr()), provideHttpClientTesting(), { provide: MatIconRegistry, useClass: FakeMatIconRegistry }],
    });
    const fixture = TestBed.createComponent(FileUpload);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    http.expectOne('/api/file-limits').flush(LIMITS);
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    const shown = async () => {
      await new Promise((done) => setTimeout(done));
      fixture.detectChanges();
      return host.textContent.replace(/\s+/g, ' ');
    };
    const event = (type: string, of: object) => host.querySelector('.drop')?.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), of));
    return {
      fixture,
      http,
      shown,
      loader: TestbedHarnessEnvironment.loader(fixture),
      drop: (...files: File[]) => event('drop', { dataTransfer: { files, types: ['Files'] } }),
      paste: (...files: File[]) => event('paste', { clipboardData: { files } }),
      heard: () => host.querySelector('[aria-live]')?.textContent,
      ids: () => fixture.componentInstance.uploads().map(({ id }) => id),
    };
  }

  const answer = (request: TestRequest, id: string): void => request.flush({ id, name: request.request.params.get('name'), size: 10, mediaType: 'application/pdf' } satisfies Record<keyof UploadedFile, unknown>);
  const sends = (http: HttpTestingController): TestRequest[] => http.match((request) => request.url === '/api/files');

  it('sends the bytes as they are, shows how far they are, and gives the id', async () => {
    const { drop, http, loader, shown, heard, ids, fixture } = await open({ sealed: true });
    const file = fileOf('Đơn khiếu nại.pdf', 1_000);
    drop(file);
    await shown();
    const [request] = sends(http);
    expect([request?.request.method, request?.request.body, request?.request.params.toString(), request?.request.headers.get('Content-Type')]).toEqual([
      'POST',
      file,
      'name=%C4%90%C6%A1n%20khi%E1%BA%BFu%20n%E1%BA%A1i.pdf&sealed=true',
      'application/octet-stream',
    ]);
    request?.event({ type: HttpEventType.UploadProgress, loaded: 250, total: 1_000 });
    await shown();
    expect(await (await loader.getHarness(MatProgressBarHarness)).getValue()).toBe(25);
    expect(fixture.componentInstance.busy()).toBe(true);
    if (request) answer(request, 'u1');
    expect(await shown()).toContain('Đơn khiếu nại.pdf1 kB');
    expect([ids(), heard(), fixture.componentInstance.busy()]).toEqual([['u1'], 'Đã gửi Đơn khiếu nại.pdf.', false]);
    expect(await loader.getAllHarnesses(MatProgressBarHarness)).toEqual([]);
  });

  it('refuses by name and size at once, beside the file, and sends the others', async () => {
    const { drop, http, shown, ids, heard } = await open();
    drop(fileOf('a.exe'), fileOf('lớn.pdf', 1_000_001), fileOf('rỗng.pdf', 0), fileOf('được.pdf'));
    const text = await shown();
    expect(text).toContain('Không nhận loại tệp này.');
    expect(text).toContain('Tệp lớn hơn 1 MB');
    expect(text).toContain('Tệp này rỗng');
    const requests = sends(http);
    expect(requests.map(({ request }) => request.params.get('name'))).toEqual(['được.pdf']);
    requests.forEach((request) => answer(request, 'u1'));
    await shown();
    expect([ids(), heard()]).toEqual([['u1'], 'Đã gửi được.pdf.']);
  });

  it('says and keeps the lower limit of a form', async () => {
    const { drop, http, shown } = await open({ sizeMost: 5_000 });
    expect(await shown()).toContain('Mỗi tệp nhiều nhất 5 kB.');
    drop(fileOf('vừa.pdf', 5_000), fileOf('quá.pdf', 5_001));
    expect(await shown()).toContain('Tệp lớn hơn 5 kB');
    expect(sends(http).map(({ request }) => request.params.get('name'))).toEqual(['vừa.pdf']);
  });

  it('keeps the limit of the office where a form would take more', async () => {
    const { shown } = await open({ sizeMost: 2_000_000 });
    expect(await shown()).toContain('Mỗi tệp nhiều nhất 1 MB.');
  });

  it('shows the refusal of the server beside the file and offers another try only where it may help', async () => {
    const { drop, http, shown, loader, ids } = await open();
    drop(fileOf('a.pdf'), fileOf('b.pdf'));
    await shown();
    const [one, other] = sends(http);
    one?.flush({ code: 'FILE.INFECTED', message: 'Tệp có mã độc (X).', requestId: 'r' }, { status: 422, statusText: 'Refused' });
    other?.flush({ code: 'FILE.STORE_AWAY', message: 'Kho tệp chưa trả lời.', requestId: 'r' }, { status: 503, statusText: 'Away' });
    expect(await shown()).toMatch(/a\.pdf.*Tệp có mã độc \(X\)\..*b\.pdf.*Kho tệp chưa trả lời\./);
    const again = await loader.getAllHarnesses(MatButtonHarness.with({ text: 'Gửi lại' }));
    expect(again).toHaveLength(1);
    await again[0]?.click();
    const [retried] = sends(http);
    expect(retried?.request.params.get('name')).toBe('b.pdf');
    if (retried) answer(retried, 'u2');
    await shown();
    expect(ids()).toEqual(['u2']);
  });

  it('sends two at a time, stops what is taken off the list, and goes on with the next', async () => {
    const { drop, http, shown, loader, ids, heard } = await open();
    drop(fileOf('a.pdf'), fileOf('b.pdf'), fileOf('c.pdf'));
    await shown();
    const [a, b] = sends(http);
    expect(sends(http)).toEqual([]);
    await (await loader.getHarness(MatButtonHarness.with({ selector: '[aria-label="Dừng gửi a.pdf"]' }))).click();
    expect([a?.cancelled, heard()]).toEqual([true, 'Đã dừng gửi a.pdf.']);
    const [c] = sends(http);
    for (const [request, id] of [[b, 'u2'], [c, 'u3']] as const) if (request) answer(request, id);
    await shown();
    expect(ids()).toEqual(['u2', 'u3']);
    await (await loader.getHarness(MatButtonHarness.with({ selector: '[aria-label="Bỏ b.pdf"]' }))).click();
    expect(ids()).toEqual(['u3']);
  });

  it('takes a pasted picture under a name of its own', async () => {
    const { paste, http, shown } = await open();
    paste(fileOf('image.png'));
    await shown();
    expect(sends(http).map(({ request }) => request.params.get('name'))).toEqual(['Ảnh dán 1.png']);
  });

  it('takes no more files than the form wants', async () => {
    const { drop, http, shown, loader } = await open({ most: 1 });
    drop(fileOf('a.pdf'), fileOf('b.pdf'));
    expect(await shown()).toContain('Đã đủ 1 tệp.');
    expect(sends(http)).toHaveLength(1);
    expect(await (await loader.getHarness(MatButtonHarness.with({ text: /Chọn tệp/ }))).isDisabled()).toBe(true);
  });

  it('stops everything when the form is left', async () => {
    const { drop, http, shown, fixture } = await open();
    drop(fileOf('a.pdf'));
    await shown();
    const [request] = sends(http);
    fixture.destroy();
    expect(request?.cancelled).toBe(true);
  });
});
