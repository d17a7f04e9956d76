import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { Session } from '@tiepdan/identity/web';
import { preview, RULES } from '../testing/sample-calendar';
import { LimitTrial } from './limit-trial';

describe('LimitTrial', () => {
  let fixture: ComponentFixture<LimitTrial>;
  let http: HttpTestingController;
  let loader: HarnessLoader;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: { today: signal('2026-11-18') } }],
    });
    fixture = TestBed.createComponent(LimitTrial);
    http = TestBed.inject(HttpTestingController);
    loader = TestbedHarnessEnvironment.loader(fixture);
    await settle();
    http.expectOne('/api/limit-rules').flush(RULES);
    await settle();
  });
  afterEach(() => http.verify());

  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const words = () => (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
  /** Clicks by hand: a harness would wait for the answer that the test has yet to give. */
  const press = async (text: string) => {
    const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    buttons.find((button) => button.textContent?.includes(text))?.click();
    await settle();
  };
  const choose = async (control: string, text: RegExp) =>
    (await loader.getHarness(MatSelectHarness.with({ selector: `[formControlName="${control}"]` }))).clickOptions({ text });

  it('says what the rule is before it computes, and the due day with its reason afterwards', async () => {
    expect(words()).toContain('07 ngày làm việc kể từ ngày nhận đơn.');
    await press('Tính');
    const asked = http.expectOne('/api/limits/preview');
    expect(asked.request.body).toEqual({ code: 'R4', variant: 'normal', start: '2026-11-18', pauses: [], extensions: [] });
    asked.flush(preview('2026-11-30'));
    await settle();
    expect(words()).toContain('thứ Hai, 30/11/2026');
    expect(words()).toContain('Còn 5 ngày làm việc');
    expect(words()).toContain('Ngày nhận đơn: thứ Tư ngày 18/11/2026; ngày này không tính.');
  });

  it('computes again when the calendar changes, and tells what the due day was', async () => {
    await press('Tính');
    http.expectOne('/api/limits/preview').flush(preview('2026-11-30'));
    await settle();
    fixture.componentRef.setInput('changes', 1);
    await settle();
    http.expectOne('/api/limits/preview').flush(preview('2026-12-01'));
    await settle();
    expect(words()).toContain('thứ Ba, 01/12/2026');
    expect(words()).toContain('Lịch vừa thay đổi: hạn trước đó là 30/11/2026.');
  });

  it('offers suspensions and extensions only where the rule has them', async () => {
    expect(await loader.getAllHarnesses(MatButtonHarness.with({ text: /Tạm đình chỉ|Gia hạn/ }))).toEqual([]);
    await choose('code', /Giải quyết tố cáo/);
    await choose('variant', /Phức tạp/);
    await press('Tạm đình chỉ');
    await press('Gia hạn');
    const [start, from] = await loader.getAllHarnesses(MatInputHarness.with({ selector: 'tiepdan-day-field input' }));
    await start?.setValue('01/07/2026');
    await from?.setValue('10/07/2026');
    await from?.blur();
    await press('Tính');
    const asked = http.expectOne('/api/limits/preview');
    expect(asked.request.body).toEqual({
      code: 'K4',
      variant: 'complex',
      start: '2026-07-01',
      pauses: [{ from: '2026-07-10', until: null }],
      extensions: [{ days: 30 }],
    });
    asked.flush({ ...preview('2026-11-30'), due: null, state: null });
    await settle();
    expect(words()).toContain('Đang tạm đình chỉ');
    await choose('code', /Thụ lý khiếu nại/);
    await settle();
    expect(await loader.getAllHarnesses(MatButtonHarness.with({ text: /Tạm đình chỉ|Gia hạn/ }))).toEqual([]);
    expect(words()).not.toContain('Gia hạn lần 1');
  });

  it('says that no rule was in force on the day, and tells a refusal', async () => {
    const [start] = await loader.getAllHarnesses(MatInputHarness.with({ selector: 'tiepdan-day-field input' }));
    await start?.setValue('30/06/2026');
    await start?.blur();
    expect(words()).toContain('Không có quy định áp dụng cho ngày này.');
    await press('Tính');
    http
      .expectOne('/api/limits/preview')
      .flush(
        { code: 'LIMIT.NOT_IN_FORCE', message: 'Thời hạn R4 không áp dụng.', requestId: 'r' },
        { status: 422, statusText: 'Unprocessable' },
      );
    await settle();
    expect(words()).toContain('Thời hạn R4 không áp dụng.');
  });
});
