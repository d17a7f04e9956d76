import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@tiepdan/identity/web';
import type { LeaderDayView } from '@tiepdan/leader-day/contract';
import { leaderDayRoutes } from '../leader-day.routes';

const DAY: LeaderDayView = {
  id: 'd1',
  status: 'active',
  version: 2,
  createdAt: '2026-11-01T02:00:00.000Z',
  createdByName: 'Trần Thị Thu Hà',
  updatedAt: '2026-11-01T02:00:00.000Z',
  heldOn: '2026-11-16',
  session: 'periodic',
  hostId: 'h1',
  hostName: 'Đặng Minh Vượng',
  hostPosition: 'Chủ tịch UBND tỉnh',
  byDeputy: false,
  outcome: 'announced',
  note: null,
};

describe('LeaderDayRecord', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  let root: HarnessLoader;
  let mayManage: boolean;

  beforeEach(() => {
    mayManage = true;
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
        { provide: Session, useValue: { today: signal('2026-11-21'), can: () => mayManage } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.fixture.detectChanges();
    }
  };
  const answer = async (day: LeaderDayView) => {
    http.match('/api/leader-days/d1').forEach((asked) => asked.request.method === 'GET' && asked.flush(day));
    http.match('/api/leader-days/d1/history').forEach((asked) => asked.flush([]));
    await settle();
  };
  async function open(day: LeaderDayView): Promise<void> {
    harness = await RouterTestingHarness.create('/leader-days/d1');
    root = TestbedHarnessEnvironment.documentRootLoader(harness.fixture);
    await settle();
    await answer(day);
  }
  const acts = () => [...page().querySelectorAll('.acts button')].map((button) => button.textContent?.trim());
  const press = async (name: string) => {
    [...page().querySelectorAll<HTMLElement>('.acts button')].find((button) => button.textContent?.includes(name))?.click();
    await settle();
  };

  it('offers what can be said of a day that has come', async () => {
    await open(DAY);
    expect(acts()).toEqual(['Ghi đã tiếp', 'Không có công dân đến', 'Không tổ chức']);
    expect(page().querySelector('tiepdan-chip')?.textContent).toContain('Chưa ghi kết quả');
  });

  it('lets a day to come only be called off, and says why', async () => {
    await open({ ...DAY, heldOn: '2026-12-15' });
    expect(acts()).toEqual(['Không tổ chức']);
    expect(page().textContent).toContain('Ngày tiếp chưa đến nên chưa ghi được là đã tiếp.');
  });

  it('offers nothing to those who only read', async () => {
    mayManage = false;
    await open(DAY);
    expect(acts()).toEqual([]);
    expect(page().textContent).not.toContain('Sửa');
  });

  it('writes the outcome in one click, and takes it back in another', async () => {
    await open(DAY);
    await press('Ghi đã tiếp');
    const sent = http.expectOne({ method: 'PUT', url: '/api/leader-days/d1' });
    expect(sent.request.body).toMatchObject({ outcome: 'held', heldOn: '2026-11-16', version: 2, reason: 'Ghi kết quả ngày tiếp' });
    sent.flush({ id: 'd1', version: 3 });
    await settle();
    await answer({ ...DAY, outcome: 'held', version: 3 });
    expect(acts()).toEqual(['Không có công dân đến', 'Không tổ chức']);

    const notice = await root.getHarness(MatSnackBarHarness);
    await Promise.all([
      settle().then(() => http.expectOne({ method: 'PUT', url: '/api/leader-days/d1' }).flush({ id: 'd1', version: 4 })),
      notice.dismissWithAction(),
    ]);
    await settle();
    await answer({ ...DAY, version: 4 });
    expect(acts()).toContain('Ghi đã tiếp');
  });

  it('says why the server refused, and shows the record as it is', async () => {
    await open(DAY);
    await press('Không có công dân đến');
    http
      .expectOne({ method: 'PUT', url: '/api/leader-days/d1' })
      .flush(
        { code: 'LEADER_DAY.HAS_RECEPTIONS', message: 'Ngày tiếp này đã có 2 lượt tiếp.', requestId: 'q' },
        { status: 409, statusText: 'Conflict' },
      );
    await settle();
    await answer(DAY);
    const notice = await root.getHarness(MatSnackBarHarness);
    expect(await notice.getMessage()).toBe('Ngày tiếp này đã có 2 lượt tiếp.');
  });
});
