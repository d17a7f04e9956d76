import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatIconTestingModule } from '@angular/material/icon/testing';
import type { RunningLimitView } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import { barOf, lookOf } from './limit-look';
import { LimitsPanel } from './limits-panel';

const SENDING: RunningLimitView = {
  id: 'l1',
  code: 'K11',
  variant: 'normal',
  name: 'Gửi quyết định tạm đình chỉ',
  legalBasis: 'NĐ 155/2026 Đ.12',
  startedOn: '2026-11-18',
  dueOn: '2026-11-23',
  state: 'running',
  metOn: null,
  droppedOn: null,
  pauses: [],
  extensions: [],
  why: [{ kind: 'due', day: '2026-11-23', sentence: 'Hạn cuối: thứ Hai ngày 23/11/2026.' }],
  limitState: { kind: 'ahead', days: 1, sentence: 'Còn 1 ngày làm việc' },
  recordedByHand: true,
  changes: [
    {
      before: '2026-11-20',
      after: '2026-11-23',
      cause: 'calendar',
      sentence: 'Hạn chuyển từ 20/11/2026 sang 23/11/2026 vì lịch làm việc thay đổi.',
      actorName: null,
      at: '2026-11-18T02:00:00.000Z',
    },
  ],
  escalations: [{ level: 'head', day: '2026-11-24' }],
};
const RESOLVING: RunningLimitView = {
  ...SENDING,
  id: 'l2',
  code: 'K1',
  name: 'Giải quyết khiếu nại lần đầu',
  state: 'paused',
  dueOn: null,
  limitState: null,
  recordedByHand: false,
  pauses: [{ from: '2026-11-19', until: null, basis: '12/QĐ' }],
  changes: [],
  escalations: [],
};

describe('the panel of limits', () => {
  let fixture: ComponentFixture<LimitsPanel>;
  let http: HttpTestingController;

  const open = async (mayRecord: boolean) => {
    TestBed.configureTestingModule({
      imports: [MatIconTestingModule],
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        { provide: Session, useValue: { today: signal('2026-11-20') } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(LimitsPanel);
    fixture.componentRef.setInput('addresses', {
      list: '/limits',
      done: (id: string) => `/limits/${id}/done`,
      undone: (id: string) => `/limits/${id}/undone`,
    });
    fixture.componentRef.setInput('mayRecord', mayRecord);
    await settle();
    http.expectOne('/limits').flush([SENDING, RESOLVING]);
    await settle();
  };
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const said = () => (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
  const press = async (text: string) => {
    const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    buttons.find((button) => button.textContent?.trim() === text)?.click();
    await settle();
  };

  afterEach(() => http.verify());

  it('says of each limit what, by when, where it stands, why, and what moved it', async () => {
    await open(false);
    for (const words of [
      'Gửi quyết định tạm đình chỉ',
      'Còn 1 ngày làm việc',
      'Hạn 23/11/2026',
      'Hạn cuối: thứ Hai ngày 23/11/2026.',
      'Hạn chuyển từ 20/11/2026 sang 23/11/2026 vì lịch làm việc thay đổi. Hệ thống cập nhật',
      'Quá hạn, đã báo Trưởng Ban ngày 24/11/2026.',
      'Đang tạm đình chỉ',
      'Văn bản tạm đình chỉ từ 19/11/2026: 12/QĐ.',
    ])
      expect(said()).toContain(words);
    expect(said()).not.toContain('Ghi nhận đã thực hiện');
  });

  it('records the day on which a duty was done, tells a refusal, and takes it back', async () => {
    await open(true);
    await press('Ghi nhận đã thực hiện');
    await press('Ghi nhận');
    const refused = http.expectOne({ method: 'POST', url: '/limits/l1/done' });
    expect(refused.request.body).toEqual({ on: '2026-11-20' });
    refused.flush(
      { code: 'LIMIT.NOT_RUNNING', message: 'Thời hạn K11 không còn đang tính.', requestId: 'r' },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(said()).toContain('Thời hạn K11 không còn đang tính.');
    await press('Ghi nhận');
    http
      .expectOne('/limits/l1/done')
      .flush([RESOLVING, { ...SENDING, state: 'met', metOn: '2026-11-20', limitState: null, recordedByHand: false }]);
    await settle();
    expect(said()).toContain('Đã xong hoặc không còn áp dụng: 1');
    expect(said()).toContain('Đã làm đúng hạn');
    await press('Bỏ ghi nhận');
    http.expectOne('/limits/l1/undone').flush([SENDING, RESOLVING]);
    await settle();
    expect(said()).toContain('Ghi nhận đã thực hiện');
  });

  it('reads the limits anew with another version of the record', async () => {
    await open(false);
    fixture.componentRef.setInput('version', 2);
    await settle();
    http.expectOne('/limits').flush([]);
    await settle();
    expect(said()).toContain('Không có thời hạn nào đang tính.');
  });

  it('has a word for every state, and hatches what does not count', () => {
    const words = (changes: Partial<RunningLimitView>) => lookOf({ ...SENDING, ...changes }).words;
    expect(words({ limitState: { kind: 'overdue', days: 3, sentence: 'Quá hạn 3 ngày' } })).toBe('Quá hạn 3 ngày');
    expect(words({ state: 'met', metOn: '2026-11-24' })).toBe('Đã làm, trễ hạn');
    expect(words({ state: 'dropped' })).toBe('Không còn áp dụng');
    const bar = barOf(
      { ...SENDING, startedOn: '2026-11-10', dueOn: '2026-11-20', pauses: [{ from: '2026-11-12', until: '2026-11-14', basis: null }] },
      '2026-11-15',
    );
    expect(bar).toEqual({ passed: 50, pauses: [{ left: 20, width: 20 }] });
    expect(barOf(RESOLVING, '2026-11-20')).toBeNull();
  });
});
