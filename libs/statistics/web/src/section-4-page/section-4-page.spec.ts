import type { TestRequest } from '@angular/common/http/testing';
import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatTooltipHarness } from '@angular/material/tooltip/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { officialPeriod, parsePeriodCode, chosenPeriod } from '@tiepdan/statistics/contract';
import { statisticsRoutes } from '../statistics.routes';
import { recordsOf, reportOf } from '../testing/report-fixture';

const REPORT = '/api/reports/section-4';
const RECORDS = '/api/reports/section-4/indicators/I01/records';

describe('Section4Page', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let loader: HarnessLoader;
  const permissions = signal(new Set(['report.read', 'report.export']));

  beforeEach(() => {
    permissions.set(new Set(['report.read', 'report.export']));
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'reports', children: statisticsRoutes },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
        { provide: Session, useValue: { today: signal('2026-11-21'), can: (permission: string) => permissions().has(permission) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  async function open(address: string): Promise<HTMLElement> {
    harness = await RouterTestingHarness.create(address);
    loader = TestbedHarnessEnvironment.loader(harness.fixture);
    await settle();
    return page();
  }

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const words = (selector: string) => [...page().querySelectorAll(selector)].map((found) => found.textContent?.replace(/\s+/g, ' ').trim());
  /** Lets what is due happen; `whenStable` would wait for the answers that the test is yet to give. */
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };

  /** Answers the report for whatever period is asked for. */
  async function answerReport(): Promise<TestRequest> {
    const asked = http.expectOne(({ url }) => url === REPORT);
    const { params } = asked.request;
    const code = params.get('period');
    const period = code ? parsePeriodCode(code) : chosenPeriod(params.get('from') ?? '', params.get('to') ?? '');
    asked.flush(reportOf(period ?? officialPeriod(2026, 'Q4')));
    await settle();
    return asked;
  }

  it('opens with the quarter that holds today', async () => {
    await open('/reports');
    const asked = await answerReport();
    expect(asked.request.params.get('period')).toBe('2026-Q4');
    expect(words('.days')[0]).toContain('từ ngày 15/09/2026 đến ngày 14/12/2026');
    expect(page().textContent).toContain('Kỳ này chưa kết thúc');
  });

  it('puts the chosen period into the address, and the address into the picker', async () => {
    await open('/reports/section-4?period=2023-Q4');
    await answerReport();
    const quarter = await loader.getHarness(MatButtonToggleHarness.with({ text: 'Quý IV' }));
    expect(await quarter.isChecked()).toBe(true);

    const wholeYear = await loader.getHarness(MatButtonToggleHarness.with({ text: 'Năm' }));
    const [asked] = await Promise.all([settle().then(answerReport), wholeYear.check()]);
    expect(asked.request.params.get('period')).toBe('2023-Y');
    expect(TestBed.inject(Router).url).toBe('/reports/section-4?period=2023-Y');

    const yearBefore = await loader.getHarness(MatButtonHarness.with({ selector: '[aria-label="Năm trước"]' }));
    await Promise.all([settle().then(answerReport), yearBefore.click()]);
    expect(TestBed.inject(Router).url).toBe('/reports/section-4?period=2022-Y');
  });

  it('says that chosen days are no official period', async () => {
    await open('/reports/section-4?from=2023-09-15&to=2023-11-30');
    await answerReport();
    expect(words('.band.warning')).toEqual(['Kỳ tự chọn, không phải kỳ báo cáo chính thức.']);
  });

  it('asks nothing for an address that names no period', async () => {
    await open('/reports/section-4?period=2023-Q9');
    http.expectNone(() => true);
    expect(page().textContent).toContain('Không có kỳ báo cáo "2023-Q9".');
  });

  it('writes the narrative with each number a link that tells its definition', async () => {
    await open('/reports/section-4?period=2023-Q4');
    await answerReport();
    expect(words('.sheet p')).toEqual(['- Đã tiếp 25 lượt (cùng kỳ 18).']);
    const tooltip = await loader.getHarness(MatTooltipHarness.with({ selector: '[data-number="I01"]:not([data-comparison])' }));
    await tooltip.show();
    expect(await tooltip.getTooltipText()).toBe('Định nghĩa của I01.');
  });

  it('opens the records of a number beside the report, and gives the focus back on Esc', async () => {
    await open('/reports/section-4?period=2023-Q4');
    await answerReport();
    const number = page().querySelector<HTMLElement>('[data-number="I01"]');
    number?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/reports/section-4?period=2023-Q4&indicator=I01');
    http.expectNone(({ url }) => url === REPORT);
    const first = http.expectOne(({ url }) => url === RECORDS);
    expect(first.request.params.has('comparison')).toBe(false);
    first.flush(recordsOf(officialPeriod(2023, 'Q4')));
    await settle();
    expect(words('.total')).toEqual(['Tổng cộng 25 lượt, từ 25 bản ghi.']);
    expect(page().querySelector('aside li a')?.getAttribute('href')).toBe('/receptions/r1');
    expect(document.activeElement?.id).toBe('records-heading');

    page().querySelector<HTMLElement>('tiepdan-load-more button')?.click();
    expect(http.expectOne(({ url }) => url === RECORDS).request.params.get('cursor')).toBe('next');

    page()
      .querySelector('aside')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/reports/section-4?period=2023-Q4');
    expect(document.activeElement).toBe(number);
  });

  it('opens the number of the year before by itself', async () => {
    await open('/reports/section-4?period=2023-Q4&indicator=I01&comparison=true');
    await answerReport();
    expect(http.expectOne(({ url }) => url === RECORDS).request.params.get('comparison')).toBe('true');
  });

  it('shows the table with the change in words, and unfolds a definition', async () => {
    await open('/reports/section-4?period=2023-Q4&view=table');
    await answerReport();
    expect(words('tbody td:last-child')).toEqual(['+7 (tăng 38,9%)', '−6 (giảm 30%)']);
    expect(words('thead .days')).toEqual(['15/09/2023 – 14/12/2023', '15/09/2022 – 14/12/2022']);
    page().querySelector<HTMLElement>('.unfold')?.click();
    await settle();
    expect(words('.definition')).toEqual(['I01 Định nghĩa của I01.']);
  });

  it('lists the checks that fail first, and counts them on the tab', async () => {
    await open('/reports/section-4?period=2023-Q4&view=checks');
    await answerReport();
    expect(words('tbody th')).toEqual(['Vụ việc không nhiều hơn lượt', 'Tiếp lần đầu + tiếp nhiều lần = tổng số lượt']);
    expect(words('tbody tiepdan-chip')).toEqual(['Không khớp', 'Khớp']);
    expect(words('nav .failed')).toEqual(['1 không khớp']);
  });

  it('offers the files by permission, for the period in view', async () => {
    await open('/reports/section-4?period=2023-Q4');
    await answerReport();
    const links = () => [...page().querySelectorAll('a[download]')].map((link) => link.getAttribute('href'));
    expect(links()).toEqual(['/api/reports/section-4.xlsx?period=2023-Q4', '/api/reports/section-4.docx?period=2023-Q4']);
    permissions.set(new Set(['report.read']));
    await settle();
    expect(links()).toEqual([]);
  });

  it('says what went wrong and tries again', async () => {
    await open('/reports/section-4?period=2023-Q4');
    http
      .expectOne(({ url }) => url === REPORT)
      .flush(
        { code: 'SERVER.DATABASE_AWAY', message: 'Chưa kết nối được cơ sở dữ liệu.', requestId: 'q1' },
        { status: 503, statusText: 'x' },
      );
    await settle();
    expect(page().querySelector('[role="alert"]')?.textContent).toContain('Chưa kết nối được cơ sở dữ liệu.');
    const again = await loader.getHarness(MatButtonHarness.with({ text: 'Thử lại' }));
    await Promise.all([settle().then(answerReport), again.click()]);
    expect(page().querySelector('.sheet')).not.toBeNull();
  });
});
