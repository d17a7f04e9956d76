import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, type TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup } from '@angular/forms';
import { Router } from '@angular/router';
import { ONCE } from '@tiepdan/platform/contract';
import { firstValueFrom } from 'rxjs';
import { SavedForm } from '../forms/saved-form';
import { Notice } from '../notice/notice';
import { AGAIN_AFTER, onceInterceptor } from './once-interceptor';
import { RECORD_ADDRESS } from './record-address';

const URL = '/api/petitions';
const AWAY = { status: 503, statusText: 'away' };
const keyOf = ({ request }: TestRequest) => request.headers.get(ONCE.header) ?? '';

describe('onceInterceptor', () => {
  let client: HttpClient;
  let server: HttpTestingController;
  const notice = { offer: jest.fn() };
  const router = { navigateByUrl: jest.fn() };

  const begin = () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([onceInterceptor])),
        provideHttpClientTesting(),
        { provide: Notice, useValue: notice },
        { provide: Router, useValue: router },
        { provide: RECORD_ADDRESS, useValue: (kind: string, id: string) => (kind === 'petition' ? `/petitions/${id}` : null) },
      ],
    });
    client = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
    sessionStorage.clear();
    begin();
  });
  afterEach(() => jest.useRealTimers());

  const failures: unknown[] = [];
  const post = (body: unknown) => client.post(URL, body).subscribe({ error: (failure: unknown) => failures.push(failure) });
  /** Loses the request for good: the first time and when it is sent again by itself. */
  const lose = () => {
    const first = server.expectOne(URL);
    const key = keyOf(first);
    first.error(new ProgressEvent('error'));
    jest.advanceTimersByTime(AGAIN_AFTER);
    server.expectOne(URL).error(new ProgressEvent('error'));
    return key;
  };

  it('gives every write a key of its own, and reading none', () => {
    post({ a: 1 });
    const first = server.expectOne(URL);
    expect(keyOf(first)).toMatch(ONCE.key);
    first.flush({});
    post({ a: 1 });
    const second = server.expectOne(URL);
    expect(keyOf(second)).not.toBe(keyOf(first));
    second.flush({});
    client.get(URL).subscribe();
    expect(server.expectOne(URL).request.headers.has(ONCE.header)).toBe(false);
    expect(sessionStorage.length).toBe(0);
  });

  it.each<[string, (request: TestRequest) => void]>([
    ['after a lost connection', (request) => request.error(new ProgressEvent('error'))],
    ['after a proxy without an answer', (request) => request.flush(null, { status: 504, statusText: 'timeout' })],
    ['while the database is away', (request) => request.flush({ code: 'SERVER.DATABASE_AWAY', message: '', requestId: '' }, AWAY)],
  ])('sends it once more by itself, under the same key, %s', (_, fail) => {
    const got = jest.fn();
    client.post(URL, { a: 1 }).subscribe(got);
    const first = server.expectOne(URL);
    fail(first);
    server.expectNone(URL);
    jest.advanceTimersByTime(AGAIN_AFTER);
    const again = server.expectOne(URL);
    expect(keyOf(again)).toBe(keyOf(first));
    again.flush({ bookNumber: 7 });
    expect(got).toHaveBeenCalledWith({ bookNumber: 7 });
  });

  it('keeps the key of what was lost for when the user sends the same again, also after the page was loaded anew', () => {
    post({ a: 1 });
    const key = lose();
    begin();
    post({ a: 1 });
    const again = server.expectOne(URL);
    expect(keyOf(again)).toBe(key);
    again.flush({});
    expect(sessionStorage.length).toBe(0);
  });

  it('takes what is sent after a refusal for another request', () => {
    post({ a: 1 });
    const first = server.expectOne(URL);
    first.flush({ code: 'REQUEST.INVALID', message: 'Xin sửa.', requestId: '' }, { status: 400, statusText: 'bad' });
    jest.advanceTimersByTime(AGAIN_AFTER);
    server.expectNone(URL);
    post({ a: 1 });
    expect(keyOf(server.expectOne(URL))).not.toBe(keyOf(first));
  });

  it('keeps no trace of a password on this machine', () => {
    post({ password: 'x' });
    expect(sessionStorage.length).toBe(0);
    const key = lose();
    post({ password: 'x' });
    expect(keyOf(server.expectOne(URL))).not.toBe(key);
  });

  it('sends a form whose answer was lost under the same key, also with a letter mended', async () => {
    const form = new SavedForm(new FormGroup({ name: new FormControl('Nguyen') }));
    const save = () => form.save(() => firstValueFrom(client.post(URL, form.form.value)));
    const saving = save();
    const key = lose();
    await saving;
    expect(form.refusal()?.code).toBe('NETWORK.LOST');
    form.form.setValue({ name: 'Nguyễn' });
    void save();
    const mended = server.expectOne(URL);
    expect(keyOf(mended)).toBe(key);
    mended.flush({ code: 'REQUEST.KEY_REUSED', message: 'Đã ghi.', requestId: '' }, { status: 422, statusText: 'reused' });
    await jest.advanceTimersByTimeAsync(0);
    void save();
    expect(keyOf(server.expectOne(URL))).not.toBe(key);
  });

  it('offers the record that was written before', () => {
    post({ a: 1 });
    const body = { code: 'REQUEST.ALREADY_DONE', message: 'Đã ghi.', requestId: '', details: { subject: { kind: 'petition', id: '7' } } };
    server.expectOne(URL).flush(body, { status: 409, statusText: 'done' });
    expect(notice.offer).toHaveBeenCalledWith('Đã ghi.', 'Mở bản ghi', expect.any(Function));
    (notice.offer.mock.calls[0] as [string, string, () => void])[2]();
    expect(router.navigateByUrl).toHaveBeenCalledWith('/petitions/7');
  });

  it('leaves files alone', () => {
    post(new Blob(['x']));
    expect(server.expectOne(URL).request.headers.has(ONCE.header)).toBe(false);
  });
});
