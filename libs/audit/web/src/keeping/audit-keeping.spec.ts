import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type AuditKeepingView, auditPaths } from '@tiepdan/audit/contract';
import { AuditKeeping } from './audit-keeping';

const VIEW: AuditKeepingView = {
  ...{ usualYears: 10, sealedYears: 20, version: 0, oldestOn: '2017-02-01', nextOn: '2027-02-01', mayChange: true, mayExport: true },
  archives: [{ id: 'a1', throughDay: '2016-12-31', records: 1204, hash: 'ab12', madeAt: '2027-01-01T00:00:00.000Z' }],
};

describe('AuditKeeping', () => {
  async function open(view: AuditKeepingView) {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '', component: AuditKeeping }]), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
    const harness = await RouterTestingHarness.create('/');
    const http = TestBed.inject(HttpTestingController);
    const settle = async () => {
      for (let turn = 0; turn < 5; turn++) {
        await new Promise((resolve) => setTimeout(resolve));
        harness.fixture.detectChanges();
      }
    };
    http.expectOne(auditPaths.keeping).flush(view);
    await settle();
    return { http, settle, loader: TestbedHarnessEnvironment.loader(harness.fixture), said: () => harness.routeNativeElement?.textContent?.replace(/\s+/g, ' ') ?? '' };
  }

  it('says how long, until when, and what went out; the auditor sets it longer', async () => {
    const page = await open(VIEW);
    for (const words of ['Lưu giữ nhật ký', '01/02/2017', '01/02/2027', '31/12/2016', '1.204', 'ab12', 'Tải tệp', 'Chữ ký']) expect(page.said()).toContain(words);
    const [usual] = await page.loader.getAllHarnesses(MatInputHarness);
    expect(await usual?.isDisabled()).toBe(false);
    await usual?.setValue('15');
    await (await page.loader.getHarness(MatButtonHarness.with({ text: 'Lưu' }))).click();
    await page.settle();
    const sent = page.http.expectOne({ method: 'PUT', url: auditPaths.keeping });
    expect(sent.request.body).toEqual({ usualYears: 15, sealedYears: 20, version: 0 });
  });

  it('only shows it to who may not set it', async () => {
    const page = await open({ ...VIEW, mayChange: false, mayExport: false, archives: [] });
    const [usual] = await page.loader.getAllHarnesses(MatInputHarness);
    expect(await usual?.isDisabled()).toBe(true);
    expect(page.said()).toContain('Chưa có tệp lưu trữ nào.');
    expect(page.said()).not.toContain('Tải tệp');
  });
});
