import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CitizenMatch } from '@tiepdan/citizen/contract';
import { Session } from '@tiepdan/identity/web';
import type { MatterRow } from '@tiepdan/matter/contract';
import type { ReceptionView } from '@tiepdan/reception/contract';
import { of } from 'rxjs';
import { receptionRoutes } from '../reception.routes';

const MATCH = {
  citizen: {
    id: 'c1',
    version: 1,
    fullName: 'Nguyễn Văn Bình',
    birthYear: 1964,
    paperKind: 'none',
    noPaperReason: 'Mất',
    address: 'Thôn 3',
  },
  matchedOn: ['name'],
  receptions: 2,
  petitions: 1,
} as CitizenMatch;
const MATTER: MatterRow = {
  id: 'm1',
  number: 'VV-2026-000123',
  kind: 'denunciation',
  fieldName: 'Tham nhũng',
  summary: 'Tố cáo lập khống danh sách',
  openedOn: '2026-07-03',
  receptions: 2,
  petitions: 0,
  lastOn: '2026-09-12',
  people: [],
  flags: [],
  sealed: true,
};
const VIEW = {
  id: 'r1',
  status: 'active',
  version: 3,
  createdAt: '2026-11-21T02:00:00Z',
  createdByName: 'Trần Thị Thu Hà',
  updatedAt: '2026-11-21T02:00:00Z',
  bookNumber: 12,
  bookYear: 2026,
  receivedOn: '2026-11-20',
  mode: 'regular',
  officerId: 'a1',
  officerName: 'Trần Thị Thu Hà',
  participatingBodyName: null,
  leaderName: null,
  byDeputy: null,
  attendance: 'received',
  people: [
    {
      citizenId: 'c1',
      fullName: 'Nguyễn Văn Bình',
      capacity: 'self',
      birthYear: 1964,
      paperKind: null,
      paperNumber: null,
      phone: null,
      address: 'Thôn 3',
      sealed: false,
    },
  ],
  headCount: 1,
  delegation: false,
  ordinal: 3,
  matter: { id: 'm1', number: 'VV-2026-000123', kind: 'complaint', fieldCode: 'f', fieldName: 'Bồi thường', summary: 'Bồi thường đất' },
  content: 'Hỏi kết quả',
  result: 'guided',
  petition: null,
} as unknown as ReceptionView;

/** The candidates beside the form ask whenever typing rests; here they find nobody, at once, so that no test waits for them. */
const nobody = { items: [], total: 0 };
const noCandidates: HttpInterceptorFn = (request, next) =>
  request.url === '/api/candidates' ? of(new HttpResponse({ body: { people: nobody, receptions: nobody, petitions: nobody } })) : next(request);

describe('reception pages', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let loader: HarnessLoader;
  let permissions: string[];

  beforeEach(async () => {
    localStorage.clear();
    permissions = ['reception.log', 'reception.correct', 'reception.cancel'];
    const session = { today: signal('2026-11-21'), view: signal({ accountId: 'a1' }), can: (name: string) => permissions.includes(name) };
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(withInterceptors([noCandidates])),
        provideHttpClientTesting(),
        provideRouter([{ path: 'receptions', children: receptionRoutes }], withComponentInputBinding()),
        { provide: Session, useValue: session },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create();
    loader = TestbedHarnessEnvironment.documentRootLoader(harness.fixture);
  });

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const rest = (time = 220) => new Promise((done) => setTimeout(done, time));
  // A page is stable only once its requests are answered, so what follows must not wait for that.
  const settle = () => rest(30);
  const visit = async (url: string) => {
    void harness.navigateByUrl(url);
    await settle();
  };
  const band = (name: string) => page().querySelector(`[data-band="${name}"]`);

  /** Everything the pages ask for by themselves. */
  function answerLists(): void {
    const answers: Record<string, unknown> = {
      '/api/colleagues': [{ id: 'a1', fullName: 'Trần Thị Thu Hà', position: '' }],
      '/api/agencies': [],
      '/api/matters': { items: [MATTER], total: 1, nextCursor: null },
      '/api/receptions': { items: [], total: 0, nextCursor: null },
      '/api/petitions': { items: [], total: 0, nextCursor: null },
    };
    for (const [url, body] of Object.entries(answers))
      for (const request of http.match((one) => one.method === 'GET' && one.url === url)) if (!request.cancelled) request.flush(body as object);
  }
  /** Waits for an act while the lists it asks for are answered. */
  async function during<T>(act: Promise<T>): Promise<T> {
    let done = false;
    void act.finally(() => (done = true));
    while (!done) {
      await rest(20);
      answerLists();
    }
    return act;
  }
  async function openNew(): Promise<void> {
    await visit('/receptions/new');
    answerLists();
    await settle();
  }
  const input = async (label: string) => loader.getHarness(MatInputHarness.with({ label }));
  const press = async (text: string | RegExp) => (await loader.getHarness(MatButtonHarness.with({ text }))).click();

  async function chooseBinh(): Promise<void> {
    const [box] = await loader.getAllHarnesses(MatAutocompleteHarness);
    await box?.enterText('binh');
    await rest();
    http.expectOne('/api/citizen-matches?q=binh').flush([MATCH]);
    const [candidate] = box ? await during(box.getOptions()) : [];
    if (candidate) await during(candidate.click());
    await during(rest(250));
  }

  it('begins at the person, and a known person fills the rest', async () => {
    await openNew();
    expect(page().querySelector('tiepdan-people-picker input')).toBe(document.activeElement);
    await chooseBinh();
    expect(page().textContent).toContain('Tố cáo lập khống danh sách');
    expect(page().textContent).toContain('Lần thứ 3');
    expect(document.activeElement?.getAttribute('formcontrolname')).toBe('content');
  });

  it('says that a denouncer’s identity is kept secret', async () => {
    await openNew();
    expect(band('denunciation')).toBeNull();
    await chooseBinh();
    expect(band('denunciation')?.textContent).toContain('Danh tính người tố cáo được giữ bí mật');
  });

  it('shows the group band at five people without anyone ticking a box', async () => {
    await openNew();
    const count = await input('Số người đến');
    await count.setValue('4');
    expect(band('delegation')).toBeNull();
    await count.setValue('5');
    expect(band('delegation')?.textContent).toContain('Được cử nhiều nhất 2 người đại diện');
    await count.setValue('121');
    expect(band('delegation')?.textContent).toContain('Được cử nhiều nhất 5 người đại diện');
  });

  it('opens the petition when one is taken, also by Alt+2', async () => {
    await openNew();
    expect(page().querySelector('tiepdan-petition-fields')).toBeNull();
    await (await loader.getHarness(MatRadioButtonHarness.with({ label: /^Nhận đơn/ }))).check();
    expect(page().querySelector('tiepdan-petition-fields')).not.toBeNull();
    const fields = page().querySelector('tiepdan-reception-fields');
    fields?.dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit1', key: '1', altKey: true, bubbles: true }));
    await settle();
    expect(page().querySelector('tiepdan-petition-fields')).toBeNull();
  });

  it('lists what to mend, and saves nothing', async () => {
    await openNew();
    await press('Lưu');
    await settle();
    const summary = page().querySelector('tiepdan-error-summary')?.textContent ?? '';
    expect(summary).toContain('Người đến: Chưa ghi ô này.');
    expect(summary).toContain('Vụ việc: Chưa ghi ô này.');
    expect(summary).toContain('Kết quả: Chưa ghi ô này.');
    http.expectNone((request) => request.method === 'POST');
  });

  it('keeps a no-show without matter or result', async () => {
    await openNew();
    const attendance = await loader.getHarness(MatSelectHarness.with({ selector: '[formcontrolname="attendance"]' }));
    await attendance.open();
    await attendance.clickOptions({ text: 'Hẹn nhưng không đến' });
    void press('Lưu');
    await settle();
    const { body } = http.expectOne((request) => request.method === 'POST').request;
    expect(body).toMatchObject({ attendance: 'no-show', people: [], matter: null, result: null });
  });

  it('goes on with the next citizen, telling the numbers just given', async () => {
    await openNew();
    await chooseBinh();
    await during(loader.getHarness(MatRadioButtonHarness.with({ label: /^Hướng dẫn/ })).then((result) => result.check()));
    void press(/Lưu và ghi lượt tiếp theo/);
    await settle();
    http.expectOne((request) => request.method === 'POST').flush({ id: 'r9', version: 1, bookNumber: 180, bookYear: 2026, petition: null });
    await settle();
    expect(page().textContent).toContain('Vừa ghi: lượt tiếp số 180/2026');
    expect(await (await input('Người đến')).getValue()).toBe('');
    expect(page().querySelector('tiepdan-error-summary')?.textContent?.trim()).toBe('');
  });

  it('puts back what was typed before', async () => {
    await openNew();
    await (await input('Nội dung trình bày')).setValue('Đề nghị xem xét lại');
    await rest(450);
    await visit('/receptions/r1');
    http.expectOne('/api/receptions/r1').flush(VIEW);
    http.expectOne('/api/receptions/r1/history').flush([]);
    await settle();
    await openNew();
    expect(await (await input('Nội dung trình bày')).getValue()).toBe('Đề nghị xem xét lại');
  });

  it('tells who saved meanwhile, shows their version and keeps what was typed', async () => {
    await visit('/receptions/r1/edit');
    http.expectOne('/api/receptions/r1').flush(VIEW);
    await settle();
    answerLists();
    await (await input('Nội dung trình bày')).setValue('Nội dung đang gõ');
    await (await input('Lý do sửa')).setValue('Ghi thiếu');
    void press('Lưu bản sửa');
    await settle();
    const message = 'Lê Văn Nam đã sửa bản ghi này lúc 10:15 21/11/2026.';
    http
      .expectOne((request) => request.method === 'PUT')
      .flush({ code: 'RECORD.CHANGED_MEANWHILE', message, requestId: 'q1' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(page().textContent).toContain('Lê Văn Nam đã sửa');
    void press('Xem bản mới');
    await settle();
    http.expectOne('/api/receptions/r1').flush({ ...VIEW, version: 4, content: 'Nội dung của anh Nam' });
    await settle();
    expect(page().textContent).toContain('Nội dung của anh Nam');
    expect(await (await input('Nội dung trình bày')).getValue()).toBe('Nội dung đang gõ');
    await press(/Giữ nội dung đang gõ/);
    void press('Lưu bản sửa');
    await settle();
    const { body } = http.expectOne((request) => request.method === 'PUT').request;
    expect(body).toMatchObject({ version: 4, content: 'Nội dung đang gõ', reason: 'Ghi thiếu' });
  });

  it('offers on a record only what the officer may do', async () => {
    permissions = [];
    await visit('/receptions/r1');
    http.expectOne('/api/receptions/r1').flush(VIEW);
    http.expectOne('/api/receptions/r1/history').flush([]);
    await settle();
    expect(page().textContent).toContain('Lượt tiếp số 12/2026');
    expect(page().querySelector('tiepdan-page-header')?.textContent).not.toMatch(/Hủy|Sửa|Ghi lượt tiếp/);
  });

  it('lets a sealed person stay unopened when a reception is corrected', async () => {
    await visit('/receptions/r1/edit');
    const sealed = { ...VIEW.people[0], citizenId: null, sealedId: 's1', fullName: 'Người tố cáo (giữ bí mật)', sealed: true };
    http.expectOne('/api/receptions/r1').flush({ ...VIEW, sealed: true, people: [sealed], matter: { ...VIEW.matter, kind: 'denunciation' } });
    await settle();
    expect(page().querySelector('form')).not.toBeNull();
    expect(page().textContent).toContain('Người tố cáo (giữ bí mật)');
  });
});
