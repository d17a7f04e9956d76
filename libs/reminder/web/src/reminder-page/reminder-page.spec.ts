import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { DigestPage, ReminderPreferences } from '@tiepdan/reminder/contract';
import { reminderRoutes } from '../reminder.routes';
import { DIGEST, DIGESTS, PREFERENCES } from '../testing/sample-digests';
import { Unread } from '../unread';

describe('ReminderPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let root: HarnessLoader;

  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const open = async (digests: DigestPage = DIGESTS, preferences: ReminderPreferences = PREFERENCES) => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter([
          { path: 'reminders', children: reminderRoutes },
          { path: 'petitions/:id', children: [] },
        ]),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create('/reminders');
    root = TestbedHarnessEnvironment.documentRootLoader(harness.fixture);
    await settle();
    http.expectOne('/api/reminders?limit=10').flush(digests);
    http.expectOne('/api/reminders/preferences').flush(preferences);
    await settle();
  };
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const said = (): string => page().textContent.replace(/\s+/g, ' ');
  const press = async (text: string) => {
    [...page().querySelectorAll<HTMLElement>('button, a')].find((button) => button.textContent?.includes(text))?.click();
    await settle();
  };

  afterEach(() => http.verify());

  it('shows each day with what there was to do, the words of the record, and how much more there is', async () => {
    await open();
    expect(said()).toContain('Thứ Hai, ngày 23/11/2026');
    expect(said()).toContain('Quá hạn (3)');
    expect(said()).toContain('Khiếu nại việc bồi thường đất khi mở đường');
    expect(said()).toContain('Thụ lý khiếu nại, hạn 20/11/2026');
    expect(said()).toContain('Quá hạn 3 ngày');
    expect(said()).toContain('và 2 đơn nữa');
    expect(page().querySelector('li a')?.getAttribute('href')).toBe('/petitions/p1');
    expect(page().querySelector('.more a')?.getAttribute('href')).toBe('/petitions?mine=true&due=overdue');
  });

  it('marks a digest read, and tells the bell', async () => {
    await open();
    await press('Đánh dấu đã đọc');
    expect(said()).not.toContain('Chưa đọc');
    http.expectOne({ method: 'POST', url: '/api/reminders/d1/reading' }).flush({ count: 4 });
    expect(TestBed.inject(Unread).count()).toBe(4);
  });

  it('takes opening a line for reading', async () => {
    await open();
    await press('Đơn số 12/2026');
    http.expectOne({ method: 'POST', url: '/api/reminders/d1/reading' }).flush({ count: 0 });
  });

  it('shows it unread again when the server would not note it', async () => {
    await open();
    await press('Đánh dấu đã đọc');
    http
      .expectOne('/api/reminders/d1/reading')
      .flush({ code: 'SERVER.FAILED', message: 'Hệ thống gặp lỗi.', requestId: 'r' }, { status: 500, statusText: 'x' });
    await settle();
    expect(said()).toContain('Chưa đọc');
    expect(await (await root.getHarness(MatSnackBarHarness)).getMessage()).toBe('Hệ thống gặp lỗi.');
  });

  it('says nothing of reading on what has been read, and what belongs here when there is nothing', async () => {
    await open({ ...DIGESTS, items: [{ ...DIGEST, readAt: '2026-11-23T01:00:00.000Z' }] });
    expect(said()).not.toContain('Chưa đọc');
  });

  it('says what belongs here when there is nothing', async () => {
    await open({ items: [], total: 0, nextCursor: null });
    expect(said()).toContain('Chưa có bản nhắc việc nào');
  });

  it('switches the mail off and, taken back, on', async () => {
    await open();
    const toggle = await root.getHarness(MatSlideToggleHarness);
    expect(await toggle.isChecked()).toBe(true);
    expect(said()).toContain('lúc 07:30 các ngày làm việc');
    page().querySelector<HTMLButtonElement>('mat-slide-toggle button')?.click();
    await settle();
    const off = http.expectOne({ method: 'PUT', url: '/api/reminders/preferences' });
    expect(off.request.body).toEqual({ mailDigest: false });
    off.flush({ ...PREFERENCES, mailDigest: false });
    await settle();
    document.querySelector<HTMLButtonElement>('mat-snack-bar-container button')?.click();
    await settle();
    const on = http.expectOne({ method: 'PUT', url: '/api/reminders/preferences' });
    expect(on.request.body).toEqual({ mailDigest: true });
    on.flush(PREFERENCES);
    await settle();
  });

  it.each<[string, Partial<ReminderPreferences>, string]>([
    ['no mail server', { mailAvailable: false }, 'Hệ thống này chưa có máy chủ thư'],
    ['no address', { email: null }, 'Tài khoản chưa có địa chỉ thư'],
  ])('says why there is no mail: %s', async (_, changes, words) => {
    await open(DIGESTS, { ...PREFERENCES, ...changes });
    expect(said()).toContain(words);
    expect(await (await root.getHarness(MatSlideToggleHarness)).isDisabled()).toBe(true);
  });
});
