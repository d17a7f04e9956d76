import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { calendarRoutes } from '../calendar.routes';
import { RULES, YEAR_2026 } from '../testing/sample-calendar';

describe('CalendarPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let root: HarnessLoader;

  const open = async (permissions: readonly string[]) => {
    localStorage.clear();
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter([{ path: 'admin/calendar', children: calendarRoutes }]),
        { provide: Session, useValue: { today: signal('2026-11-20'), can: (permission: string) => permissions.includes(permission) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create('/admin/calendar');
    root = TestbedHarnessEnvironment.documentRootLoader(harness.fixture);
    await settle();
    answerYear();
    http.expectOne('/api/limit-rules').flush(RULES);
    await settle();
  };
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const answerYear = (year = 2026) => http.expectOne(`/api/calendar/${year}`).flush({ ...YEAR_2026, year });
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const dialog = () => document.querySelector<HTMLElement>('.mat-mdc-dialog-container');
  const said = () => dialog()?.textContent?.replace(/\s+/g, ' ') ?? '';
  /** Clicks by hand, in the open dialog if there is one: a harness would wait for the answer that the test has yet to give. */
  const press = async (text: string) => {
    const buttons = [...(dialog() ?? page()).querySelectorAll('button')];
    buttons.find((button) => button.textContent?.includes(text))?.click();
    await settle();
  };
  const fill = async (control: string, value: string) => {
    const input = await root.getHarness(MatInputHarness.with({ selector: `.mat-mdc-dialog-container [formControlName="${control}"]` }));
    await input.setValue(value);
  };

  const MOVED = {
    count: 1,
    limits: [
      {
        limitId: 'l1',
        code: 'R4',
        name: 'Thụ lý khiếu nại',
        record: { kind: 'petition', id: 'p1', number: '12/2026' },
        before: '2026-11-30',
        after: '2026-12-01',
      },
    ],
  };
  const NOTHING_MOVED = { count: 0, limits: [] };
  const previews = () => http.match({ method: 'POST', url: '/api/calendar/days/preview' });

  afterEach(() => {
    previews(); // asked for in passing, a moment after the last key
    http.verify();
  });

  it('shows the year by months with every differing day in words, and what is not entered yet', async () => {
    await open([]);
    const november = [...page().querySelectorAll('.months > li')][10];
    expect(november?.querySelector('ul')?.textContent?.replace(/\s+/g, ' ')).toContain('24/11 Ngày Văn hóa Việt Nam nghỉ lễ');
    expect(page().querySelector('.missing')?.textContent).toContain('Tết Nguyên đán (có 0/5 ngày)');
    expect(page().textContent).toContain('cơ quan nhập');
  });

  it('offers no change to who may only read', async () => {
    await open(['calendar.read']);
    expect(await root.getAllHarnesses(MatButtonHarness.with({ text: /Thêm ngày|Dán danh sách/ }))).toEqual([]);
    expect(page().querySelector('[aria-label^="Sửa"]')).toBeNull();
    page().querySelector<HTMLButtonElement>('td button[title^="25/11/2026"]')?.click();
    await settle();
    expect(dialog()).toBeNull();
  });

  it('turns the year in the address', async () => {
    await open([]);
    page().querySelector<HTMLButtonElement>('[aria-label="Năm sau"]')?.click();
    await settle();
    answerYear(2027);
    await settle();
    expect(page().querySelector('.year')?.textContent).toContain('2027');
  });

  it('enters a day from its square, tells a refusal where it can be mended, and takes it back', async () => {
    await open(['calendar.manage']);
    page().querySelector<HTMLButtonElement>('td button[title^="27/11/2026"]')?.click();
    await settle();
    await fill('name', 'Nghỉ hoán đổi');
    await press('Thêm ngày');
    const refused = http.expectOne({ method: 'POST', url: '/api/calendar/days' });
    expect(refused.request.body).toEqual({ day: '2026-11-27', kind: 'rest', name: 'Nghỉ hoán đổi', legalBasis: null });
    refused.flush(
      {
        code: 'CALENDAR.DAY_TAKEN',
        message: 'Đã nhập rồi.',
        requestId: 'r',
        fields: [{ path: 'day', rule: 'taken', message: 'Cơ quan đã nhập ngày này rồi.' }],
      },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(said()).toContain('Cơ quan đã nhập ngày này rồi.');
  });

  it('takes a new day back', async () => {
    await open(['calendar.manage']);
    page().querySelector<HTMLButtonElement>('td button[title^="27/11/2026"]')?.click();
    await settle();
    await fill('name', 'Nghỉ hoán đổi');
    await press('Thêm ngày');
    http.expectOne({ method: 'POST', url: '/api/calendar/days' }).flush({ id: 'd9', version: 1, moved: NOTHING_MOVED });
    await settle();
    answerYear();
    await settle();
    const bar = await root.getHarness(MatSnackBarHarness);
    expect(await bar.getMessage()).toBe('Đã thêm ngày 27/11/2026.');
    document.querySelector<HTMLButtonElement>('mat-snack-bar-container button')?.click();
    await settle();
    const undo = http.expectOne('/api/calendar/days/d9/cancellation');
    expect(undo.request.body).toMatchObject({ version: 1 });
    undo.flush({ id: 'd9', version: 2, moved: NOTHING_MOVED });
    await settle();
    answerYear();
  });

  it('says before saving which limits a day would move, and afterwards which it has', async () => {
    await open(['calendar.manage', 'petition.read']);
    page().querySelector<HTMLButtonElement>('td button[title^="27/11/2026"]')?.click();
    await settle();
    await fill('name', 'Nghỉ hoán đổi');
    await new Promise((resolve) => setTimeout(resolve, 350));
    await settle();
    const [asked] = previews();
    expect(asked?.request.body).toEqual({
      withdraw: [],
      enter: [{ day: '2026-11-27', kind: 'rest', name: 'Nghỉ hoán đổi', legalBasis: null }],
    });
    asked?.flush(MOVED);
    await settle();
    expect(said()).toContain('1 thời hạn sẽ chuyển');
    expect(dialog()?.querySelector('tiepdan-moved-limits a')?.getAttribute('href')).toBe('/petitions/p1');
    await press('Thêm ngày');
    http.expectOne({ method: 'POST', url: '/api/calendar/days' }).flush({ id: 'd9', version: 1, moved: MOVED });
    await settle();
    answerYear();
    await settle();
    expect(await (await root.getHarness(MatSnackBarHarness)).getMessage()).toBe('Đã thêm ngày 27/11/2026, 1 thời hạn đã chuyển.');
    await press('Xem từng thời hạn');
    expect(said()).toContain('Đơn số 12/2026Thụ lý khiếu nại (R4)30/11/2026 01/12/2026');
  });

  it('cancels an own day with a reason', async () => {
    await open(['calendar.manage']);
    page().querySelector<HTMLButtonElement>('[aria-label="Hủy 22/08/2026 Làm bù cho ngày 31/08"]')?.click();
    await settle();
    await fill('reason', 'Có thông báo mới');
    await press('Hủy ngày');
    const cancelled = http.expectOne('/api/calendar/days/d1/cancellation');
    expect(cancelled.request.body).toEqual({ version: 1, reason: 'Có thông báo mới' });
    cancelled.flush({ id: 'd1', version: 2, moved: NOTHING_MOVED });
    await settle();
    answerYear();
  });

  it('corrects an own day from the version seen, with a reason', async () => {
    await open(['calendar.manage']);
    page().querySelector<HTMLButtonElement>('[aria-label^="Sửa 22/08/2026"]')?.click();
    await settle();
    http.expectOne('/api/calendar/days/d1/history').flush([]);
    await fill('name', 'Làm bù');
    await press('Lưu bản sửa');
    expect(said()).toContain('Chưa ghi ô này.');
    await fill('reason', 'Gọi cho đúng tên');
    await press('Lưu bản sửa');
    const corrected = http.expectOne({ method: 'PUT', url: '/api/calendar/days/d1' });
    expect(corrected.request.body).toEqual({
      day: '2026-08-22',
      kind: 'working',
      name: 'Làm bù',
      legalBasis: 'Thông báo 12/TB',
      version: 1,
      reason: 'Gọi cho đúng tên',
    });
    corrected.flush({ id: 'd1', version: 2, moved: NOTHING_MOVED });
    await settle();
    answerYear();
  });

  it('previews a pasted list, names its wrong lines, and enters it whole', async () => {
    await open(['calendar.manage']);
    await press('Dán danh sách');
    await fill('text', '31/8; nghỉ hoán đổi; Nghỉ liền Quốc khánh\n22/8; làm bù; Làm bù\n40/8; nghỉ bù; x');
    await settle();
    expect(said()).toContain('Dòng 2: Ngày 22/08/2026 cơ quan đã nhập rồi.');
    expect(said()).toContain('Dòng 3: "40/8" không phải là một ngày; viết dạng 02/09/2026.');
    const enter = await root.getHarness(MatButtonHarness.with({ text: /^Ghi \d+ ngày$/ }));
    expect(await enter.isDisabled()).toBe(true);
    await fill('text', '31/8; nghỉ hoán đổi; Nghỉ liền Quốc khánh');
    await fill('legalBasis', 'Thông báo 15/TB');
    expect(said()).toContain('31/08/2026thứ HaiNghỉ bù, nghỉ hoán đổiNghỉ liền Quốc khánh');
    await press('Ghi 1 ngày');
    const sent = http.expectOne('/api/calendar/import');
    expect(sent.request.body).toEqual({ year: 2026, legalBasis: 'Thông báo 15/TB', text: '31/8; nghỉ hoán đổi; Nghỉ liền Quốc khánh' });
    sent.flush({ records: [{ id: 'd5', version: 1 }], moved: NOTHING_MOVED });
    await settle();
    answerYear();
  });
});
