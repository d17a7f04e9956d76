import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Notice } from '@tiepdan/ui/web';
import { TakeFile } from './take-file';

describe('a file made on request', () => {
  function open() {
    const offers: { text: string; act: () => unknown }[] = [];
    const failures: unknown[] = [];
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        {
          provide: Notice,
          useValue: {
            offer: (text: string, _action: string, act: () => unknown) => offers.push({ text, act }),
            fail: (why: unknown) => failures.push(why),
          },
        },
      ],
    });
    URL.createObjectURL = () => 'blob:made';
    URL.revokeObjectURL = () => undefined;
    const saved: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    return { files: TestBed.inject(TakeFile), http: TestBed.inject(HttpTestingController), offers, failures, saved };
  }
  afterEach(() => jest.restoreAllMocks());
  const address = (form: string) => `/api/x/${form}`;
  const refusal = (code: string) => {
    const body = JSON.stringify({ code, message: 'Máy chủ chưa tạo được PDF.', requestId: 'r' });
    const blob = new Blob([body], { type: 'application/json' });
    // jsdom's blobs do not read themselves.
    blob.text = () => Promise.resolve(body);
    return blob;
  };

  it('is saved under its name', async () => {
    const { files, http, saved } = open();
    const taken = files.take(address, 'pdf', 'tom-tat');
    expect(files.making()).toBe(true);
    http.expectOne('/api/x/pdf').flush(new Blob(['%PDF']));
    await expect(taken).resolves.toBe(true);
    expect([saved, files.making()]).toEqual([['tom-tat.pdf'], false]);
  });

  it('is offered as .docx where no PDF is made', async () => {
    const { files, http, offers, failures, saved } = open();
    const taken = files.take(address, 'pdf', 'tom-tat');
    http.expectOne('/api/x/pdf').flush(refusal('HEARING.PDF_NOT_MADE'), { status: 503, statusText: 'Unavailable' });
    await expect(taken).resolves.toBe(false);
    expect([offers.map(({ text }) => text), failures]).toEqual([['Máy chủ chưa tạo được PDF.'], []]);
    const again = offers[0]?.act() as Promise<boolean>;
    http.expectOne('/api/x/docx').flush(new Blob(['PK']));
    await again;
    expect(saved).toEqual(['tom-tat.docx']);
  });

  it('is called what the server calls it', async () => {
    const { files, http, saved } = open();
    const taken = files.take(address, 'docx', 'tom-tat');
    http
      .expectOne('/api/x/docx')
      .flush(new Blob(['PK']), { headers: { 'Content-Disposition': "attachment; filename*=UTF-8''T%C3%B3m%20t%E1%BA%AFt.zip" } });
    await taken;
    expect(saved).toEqual(['Tóm tắt.zip']);
  });

  it('says why any other refusal was one', async () => {
    const { files, http, offers, failures } = open();
    const taken = files.take(address, 'pdf', 'tom-tat');
    http.expectOne('/api/x/pdf').flush(refusal('HEARING.NOTHING_TO_PRINT'), { status: 422, statusText: 'Refused' });
    await taken;
    expect([offers, failures]).toEqual([[], [expect.objectContaining({ code: 'HEARING.NOTHING_TO_PRINT' })]]);
  });
});
