import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import { portalPaths, type PortalUseView, type SatisfactionView } from '@tiepdan/portal/contract';
import { portalRoutes } from '../portal.routes';

const DAYS = { from: '2026-01-01', to: '2026-11-20' };
const ANSWERS: SatisfactionView = {
  ...DAYS,
  counts: [
    { grade: 5, count: 6 },
    { grade: 4, count: 2 },
    { grade: 3, count: 0 },
    { grade: 2, count: 1 },
    { grade: 1, count: 1 },
  ],
  total: 10,
  entries: [
    { id: 's1', on: '2026-11-19', grade: 5, text: 'Được hướng dẫn tận tình' },
    { id: 's2', on: '2026-11-18', grade: 1, text: null },
  ],
};
const USE: PortalUseView = { ...DAYS, lookups: 1234, codes: 88, registrations: 3 };
const ADDRESSES = [{ what: 'schedule', address: 'https://tiepdan.example/public/board/schedule', qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }];

async function open(address = '/portal', answers = ANSWERS) {
  TestBed.configureTestingModule({
    imports: [MatIconTestingModule],
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'portal', children: portalRoutes },
        { path: '**', children: [] },
      ]),
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { today: signal('2026-11-20'), can: () => true } },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Router).navigateByUrl(address);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  await settle();
  const asked = http.expectOne(({ url }) => url === portalPaths.satisfaction);
  asked.flush(answers);
  http.expectOne(({ url }) => url === portalPaths.use).flush(USE);
  http.expectOne(portalPaths.addresses).flush(ADDRESSES);
  await settle();
  const page = harness.routeNativeElement as HTMLElement;
  return { http, settle, page, asked, loader: TestbedHarnessEnvironment.documentRootLoader(harness.fixture), said: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('PortalPage', () => {
  it('counts answers by grade, with their sum and shares, and shows words without names', async () => {
    const { page, said } = await open();
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/^Rất hài lòng ?6 ?60(,0)?%$/);
    expect(page.querySelector('[data-total]')?.textContent).toBe('10');
    expect(page.querySelectorAll('.words li')).toHaveLength(1);
    expect(said()).toContain('Rất hài lòng, ngày 19/11/2026');
  });

  it('counts look-ups and leads to the registrations of the public page', async () => {
    const { page } = await open();
    expect(page.querySelector('[data-lookups]')?.textContent).toBe('1.234');
    expect(page.querySelector('dd a')?.getAttribute('href')).toBe('/hearings?origin=public');
  });

  it('gives each public address with a QR to print', async () => {
    const { page } = await open();
    expect(page.querySelector('.addresses a')?.getAttribute('href')).toBe('https://tiepdan.example/public/board/schedule');
    expect(page.querySelector<HTMLImageElement>('.addresses img')?.alt).toBe('Mã QR: Lịch tiếp công dân');
  });

  it('asks for this year unless other days are chosen', async () => {
    const { asked } = await open();
    expect(asked.request.params.toString()).toBe('from=2026-01-01&to=2026-11-20');
    TestBed.resetTestingModule();
    expect((await open('/portal?from=2025-01-01&to=2025-12-31')).asked.request.params.toString()).toBe('from=2025-01-01&to=2025-12-31');
  });

  it('says where answers come from while there are none', async () => {
    const { said, loader } = await open('/portal', { ...ANSWERS, counts: ANSWERS.counts.map(({ grade }) => ({ grade, count: 0 })), total: 0, entries: [] });
    expect(said()).toContain('Chưa có ý kiến nào');
    expect(await loader.hasHarness(MatButtonHarness.with({ text: /In các mã QR/ }))).toBe(true);
  });
});
