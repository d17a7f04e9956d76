import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { officialPeriod } from '@tiepdan/statistics/contract';
import { type Picture, PICTURES } from '@tiepdan/trend/contract';
import { chartOptions } from '../chart/chart-options';
import { trendRoutes } from '../trend.routes';

jest.mock('../chart/echarts', () => ({ drawOn: () => ({ setOption: () => undefined, resize: () => undefined, dispose: () => undefined }) }));
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

const axis = (key: string, label = key) => ({ key, label });
const PETITIONS: Picture = {
  code: 'petitions',
  period: officialPeriod(2026, 'Y'),
  step: 'month',
  rows: [axis('2026-01', '01/2026'), axis('2026-02', '02/2026')],
  columns: [axis('complaint', 'Khiếu nại'), axis('proposal', 'Kiến nghị, phản ánh')],
  cells: [[3, 4], [0, 1200]],
  yearBefore: [5, 6],
  total: 1207,
};
const LIMITS: Picture = { ...PETITIONS, code: 'limits-met', columns: [axis('in-time', 'Đúng hạn'), axis('late', 'Quá hạn')], cells: [[7, 1], [0, 0]], total: 8 };

describe('TrendsPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'reports/trends', children: trendRoutes }, { path: '**', children: [] }], withComponentInputBinding()),
        { provide: Session, useValue: { today: signal('2026-11-22'), can: () => true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  const page = () => harness.routeNativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const figure = (code: string) => page().querySelector(`figure[aria-labelledby=picture-${code}]`);
  const rows = (code: string, part: string) => [...(figure(code)?.querySelectorAll(`${part} tr`) ?? [])].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()));

  async function open(address: string, answers: Record<string, Picture> = { petitions: PETITIONS, 'limits-met': LIMITS }): Promise<void> {
    harness = await RouterTestingHarness.create(address);
    await settle();
    for (const asked of http.match(({ url }) => url.startsWith('/api/trends/') && !url.endsWith('/records'))) {
      const code = asked.request.url.split('/').at(-1) ?? '';
      asked.flush(answers[code] ?? { ...PETITIONS, code, cells: [[0, 0], [0, 0]], total: 0 });
    }
    await settle();
  }

  it('asks for the year of reports, month by month, where the address names nothing', async () => {
    harness = await RouterTestingHarness.create('/reports/trends');
    await settle();
    const asked = http.match(({ url }) => url.startsWith('/api/trends/'));
    expect(asked.map(({ request }) => request.url.split('/').at(-1))).toEqual(Object.keys(PICTURES));
    for (const { request } of asked) expect([request.params.get('period'), request.params.get('step')]).toEqual(['2026-Y', 'month']);
  });

  it('puts the table beside each drawing, with totals and the year before', async () => {
    await open('/reports/trends');
    expect(rows('petitions', 'tbody')).toEqual([
      ['01/2026', '3', '4', '7', '5'],
      ['02/2026', '0', '1.200', '1.200', '6'],
    ]);
    expect(rows('petitions', 'tfoot')).toEqual([['Cộng', '3', '1.204', '1.207', '']]);
    expect(figure('petitions')?.querySelector('tiepdan-picture-chart [aria-hidden=true]')).not.toBeNull();
  });

  it('gives a rate with its denominator, and none where nothing was due', async () => {
    await open('/reports/trends');
    expect(rows('limits-met', 'tbody').map((row) => row[4])).toEqual(['87,5% (7/8)', '–']);
  });

  it('says so where a period has nothing', async () => {
    await open('/reports/trends');
    expect(figure('fields')?.textContent).toContain('Không có số liệu trong kỳ đã chọn');
  });

  it('opens the records of a number beside the page, by the address', async () => {
    await open('/reports/trends');
    const link = [...(figure('petitions')?.querySelectorAll('a') ?? [])].find((one) => one.getAttribute('aria-label') === '4 đơn, 01/2026, Kiến nghị, phản ánh');
    link?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/reports/trends?picture=petitions&row=2026-01&column=proposal');
    const asked = http.expectOne(({ url }) => url === '/api/trends/petitions/records');
    expect([asked.request.params.get('row'), asked.request.params.get('column')]).toEqual(['2026-01', 'proposal']);
    const item = { kind: 'petition', id: 'p1', on: '2026-01-20', number: '12/2026', title: 'Vụ việc về đất', detail: '', contributes: 1 };
    asked.flush({ code: 'petitions', row: PETITIONS.rows[0], column: PETITIONS.columns[1], value: 4, items: [item], total: 4, nextCursor: null });
    await settle();
    expect(page().querySelector('tiepdan-picture-records h2')?.textContent).toBe('01/2026, kiến nghị, phản ánh');
    expect(page().querySelector('tiepdan-picture-records a')?.getAttribute('href')).toBe('/petitions/p1');
  });

  it('refuses a period that is none', async () => {
    await open('/reports/trends?period=2026-Q9');
    expect(page().textContent).toContain('Không có kỳ báo cáo "2026-Q9".');
  });
});

describe('the drawing of a picture', () => {
  const colours = { words: '#000', quiet: '#555', lines: '#ccc', surface: '#fff', series: ['#00f', '#0f0'], cold: '#eee', hot: '#00f' };

  it('draws the very cells of the table, and the year before as a line', () => {
    const { series } = chartOptions(PETITIONS, colours) as { series: { name: string; type: string; data: unknown }[] };
    expect(series.map(({ name, type, data }) => [name, type, data])).toEqual([
      ['Khiếu nại', 'bar', [3, 0]],
      ['Kiến nghị, phản ánh', 'bar', [4, 1200]],
      ['Cùng kỳ năm trước', 'line', [5, 6]],
    ]);
  });

  it('leaves empty cells of a heat map empty', () => {
    const { series } = chartOptions({ ...PETITIONS, code: 'heat', yearBefore: null }, colours) as { series: { data: unknown }[] };
    expect(series[0]?.data).toEqual([[0, 0, 3], [1, 0, 4], [1, 1, 1200]]);
  });
});
