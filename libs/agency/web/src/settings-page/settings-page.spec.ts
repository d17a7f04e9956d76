import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter } from '@angular/router';
import { USUAL_OFFICE_SETTINGS } from '@tiepdan/agency/contract';
import { daysOf } from './settings-form';
import { SettingsPage } from './settings-page';

const SETTINGS = { ...USUAL_OFFICE_SETTINGS, version: 4 };

describe('SettingsPage', () => {
  let fixture: ComponentFixture<SettingsPage>;
  let http: HttpTestingController;
  let loader: HarnessLoader;
  const said = () => (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const type = async (name: string, value: string) =>
    (await loader.getHarness(MatInputHarness.with({ selector: `[formControlName="${name}"]` }))).setValue(value);
  const submit = async () => {
    (fixture.nativeElement as HTMLElement).querySelector('form')?.requestSubmit();
    await settle();
  };
  const history = () => http.match('/api/office/settings/history').forEach((asked) => asked.flush([]));

  beforeEach(async () => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(SettingsPage);
    await settle();
    http.expectOne('/api/office/settings').flush(SETTINGS);
    history();
    await settle();
    loader = TestbedHarnessEnvironment.loader(fixture);
  });

  it('shows what holds, each with where it comes from', async () => {
    expect(await (await loader.getHarness(MatCheckboxHarness.with({ label: 'Thụ lý' }))).isChecked()).toBe(true);
    expect(await (await loader.getHarness(MatCheckboxHarness.with({ label: 'Hướng dẫn' }))).isChecked()).toBe(false);
    expect(said()).toContain('Nghị định 154/2026 Điều 32');
  });

  it('saves the whole over the version seen', async () => {
    await (await loader.getHarness(MatCheckboxHarness.with({ label: 'Chuyển' }))).check();
    await type('warnDays', '1, 5');
    await submit();
    const sent = http.expectOne({ method: 'PUT', url: '/api/office/settings' });
    expect(sent.request.body).toEqual({ ...SETTINGS, signedWays: ['accept', 'decline', 'forward'], warnDays: [5, 1] });
    sent.flush({ ...SETTINGS, version: 5, warnDays: [5, 1] });
    await settle();
    history();
    await settle();
    const save = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].at(-1);
    expect(save?.disabled).toBe(true);
  });

  it('refuses what the law and the house exclude: at night, the leader before the head, days that are no numbers', async () => {
    await type('digestAt', '22:00');
    await type('escalateHeadAfter', '9');
    await type('warnDays', 'ba');
    await submit();
    expect(said()).toContain('Giờ gửi từ 06:00 đến 17:59');
    expect(said()).toContain('Không được trước khi báo Trưởng Ban (sau 9 ngày).');
    expect(said()).toContain('Ghi các số ngày từ 0 đến 60');
    http.expectNone({ method: 'PUT', url: '/api/office/settings' });
  });

  it('keeps what was typed when another officer was faster', async () => {
    await type('jointFrom', '5');
    await submit();
    http
      .expectOne({ method: 'PUT', url: '/api/office/settings' })
      .flush(
        { code: 'RECORD.CHANGED_MEANWHILE', message: 'Bà A đã sửa lúc 9 giờ.', requestId: 'r' },
        { status: 409, statusText: 'Conflict' },
      );
    await settle();
    expect(said()).toContain('Bà A đã sửa lúc 9 giờ.');
    expect(await (await loader.getHarness(MatInputHarness.with({ selector: '[formControlName="jointFrom"]' }))).getValue()).toBe('5');
  });
});

describe('days of warning', () => {
  it.each([
    ['3, 1', [3, 1]],
    ['1 3;3', [3, 1]],
    ['', []],
  ])('%s: %j', (text, days) => expect(daysOf(text)).toEqual(days));
});
