import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatCheckboxHarness } from '@angular/material/checkbox/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { MatRadioButtonHarness } from '@angular/material/radio/testing';
import { MatSelectHarness } from '@angular/material/select/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import type { LeaderView } from '@tiepdan/leader-day/contract';
import { leaderDayRoutes } from '../leader-day.routes';

const LEADERS: LeaderView[] = [
  { id: 'h1', fullName: 'Đặng Minh Vượng', position: 'Chủ tịch UBND tỉnh', chair: true },
  { id: 'h2', fullName: 'Bùi Thị Ngọc Liên', position: 'Phó Chủ tịch UBND tỉnh', chair: false },
];

describe('LeaderDayForm', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let loader: HarnessLoader;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter(
          [
            { path: 'leader-days', children: leaderDayRoutes },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
        { provide: Session, useValue: { today: signal('2026-11-21'), can: () => true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    harness = await RouterTestingHarness.create('/leader-days/new?heldOn=2026-12-15');
    loader = TestbedHarnessEnvironment.loader(harness.fixture);
    await settle();
    http.expectOne('/api/leaders').flush(LEADERS);
    await settle();
  });

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const submit = async () => {
    page().querySelector<HTMLFormElement>('form')?.requestSubmit();
    await settle();
  };
  const chooseHost = async (name: RegExp) =>
    (await loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="hostId"]' }))).clickOptions({ text: name });
  const choose = async (label: string) => (await loader.getHarness(MatRadioButtonHarness.with({ label }))).check();
  const note = () => loader.getHarness(MatInputHarness.with({ selector: '[formControlName="note"]' }));
  const problems = () => page().querySelector('tiepdan-error-summary')?.textContent ?? '';

  it('starts from the day chosen in the year’s view, announced and periodic', async () => {
    await chooseHost(/Vượng/);
    await submit();
    expect(http.expectOne({ method: 'POST', url: '/api/leader-days' }).request.body).toEqual({
      heldOn: '2026-12-15',
      session: 'periodic',
      hostId: 'h1',
      byDeputy: false,
      outcome: 'announced',
      note: null,
    });
  });

  it('takes a deputy as receiving for the Chairman, says what that means, and lets it be unticked', async () => {
    await chooseHost(/Liên/);
    const byDeputy = await loader.getHarness(MatCheckboxHarness.with({ label: 'Ủy quyền tiếp thay Chủ tịch' }));
    expect(await byDeputy.isChecked()).toBe(true);
    expect(page().querySelector('.explanation')?.textContent).toContain('tiếp thay Đặng Minh Vượng');
    await byDeputy.uncheck();
    await submit();
    expect(http.expectOne({ method: 'POST', url: '/api/leader-days' }).request.body).toMatchObject({ hostId: 'h2', byDeputy: false });
  });

  it('does not offer deputation for the Chairman', async () => {
    await chooseHost(/Vượng/);
    expect(await loader.getAllHarnesses(MatCheckboxHarness)).toHaveLength(0);
  });

  it('asks for the ground of an ad hoc day', async () => {
    await chooseHost(/Vượng/);
    await choose('Đột xuất');
    await submit();
    expect(problems()).toContain('Căn cứ tiếp đột xuất: Chưa ghi ô này.');
    http.expectNone({ method: 'POST' });
    await (await note()).setValue('Vụ việc đông người, phức tạp');
    await submit();
    expect(http.expectOne({ method: 'POST', url: '/api/leader-days' }).request.body).toMatchObject({
      session: 'ad-hoc',
      note: 'Vụ việc đông người, phức tạp',
    });
  });

  it('asks for the reason of a day not held', async () => {
    await chooseHost(/Vượng/);
    await choose('Không tổ chức');
    await submit();
    expect(problems()).toContain('Lý do không tổ chức: Chưa ghi ô này.');
    http.expectNone({ method: 'POST' });
  });

  it('does not let a day to come be held already', async () => {
    await chooseHost(/Vượng/);
    await choose('Đã tiếp');
    await submit();
    expect(problems()).toContain('Ngày tiếp chưa đến nên chưa thể ghi là đã tiếp.');
    http.expectNone({ method: 'POST' });
  });

  it('stays for the next day of the same leader', async () => {
    await chooseHost(/Vượng/);
    const next = await loader.getHarness(MatButtonHarness.with({ text: 'Lưu và lập ngày tiếp theo' }));
    await Promise.all([
      settle().then(() => http.expectOne({ method: 'POST', url: '/api/leader-days' }).flush({ id: 'd1', version: 1 })),
      next.click(),
    ]);
    await settle();
    const day = await loader.getHarness(MatInputHarness.with({ selector: '[placeholder="dd/mm/yyyy"]' }));
    expect(await day.getValue()).toBe('');
    const host = await loader.getHarness(MatSelectHarness.with({ selector: '[formControlName="hostId"]' }));
    expect(await host.getValueText()).toContain('Đặng Minh Vượng');
  });
});
