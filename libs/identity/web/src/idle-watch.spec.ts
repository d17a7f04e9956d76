import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SessionView } from '@tiepdan/identity/contract';
import { Notice } from '@tiepdan/ui/web';
import { IdleWatch } from './idle-watch';
import { Session } from './session';
import { sampleSession } from './testing/sample-session';

const MINUTE = 60_000;
const START = Date.parse('2026-11-20T05:00:00Z');

describe('IdleWatch', () => {
  const view = signal<SessionView | null>(null);
  const session = { view, refresh: jest.fn(), stillOpen: jest.fn(), expired: jest.fn() };
  const router = { navigate: jest.fn(), url: '/petitions/new' };
  const notice = { offer: jest.fn(), say: jest.fn() };
  let idle: IdleWatch;
  const pass = (minutes: number) => jest.advanceTimersByTimeAsync(minutes * MINUTE);

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    jest.clearAllMocks();
    view.set({ ...sampleSession([]), idleMinutes: 30, endsAt: '2026-11-20T17:00:00Z' });
    session.stillOpen.mockResolvedValue(false);
    TestBed.configureTestingModule({
      providers: [
        { provide: Session, useValue: session },
        { provide: Router, useValue: router },
        { provide: Notice, useValue: notice },
      ],
    });
    idle = TestBed.inject(IdleWatch);
    idle.used();
  });
  afterEach(() => jest.useRealTimers());

  it('tells two minutes before, once, and leads to the sign-in page after it; one comes back to where one was', async () => {
    await pass(26.5);
    expect(notice.offer).not.toHaveBeenCalled();
    await pass(1);
    expect(notice.offer).toHaveBeenCalledTimes(1);
    expect(notice.offer).toHaveBeenCalledWith(expect.stringContaining('sắp hết'), 'Làm việc tiếp', expect.any(Function), 2 * MINUTE);
    await pass(2);
    expect(notice.offer).toHaveBeenCalledTimes(1);
    expect(session.expired).toHaveBeenCalled();
    expect(router.navigate).toHaveBeenCalledWith(['/sign-in'], { queryParams: { return: '/petitions/new' } });
  });

  it('starts anew whenever somebody works', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await pass(20);
      idle.used();
    }
    expect(notice.offer).not.toHaveBeenCalled();
    expect(router.navigate).not.toHaveBeenCalled();
  });

  it('stays where the server says that another window was used meanwhile', async () => {
    session.stillOpen.mockResolvedValue(true);
    await pass(30);
    expect(router.navigate).not.toHaveBeenCalled();
  });

  it('offers nothing to prolong when the day of the session is over', async () => {
    view.set({ ...sampleSession([]), idleMinutes: 480, endsAt: '2026-11-20T05:10:00Z' });
    await pass(8.5);
    expect(notice.offer).not.toHaveBeenCalled();
    expect(notice.say).toHaveBeenCalledWith(expect.stringContaining('hết sau 2 phút'));
  });

  it('does nothing while nobody is signed in', async () => {
    view.set(null);
    await pass(600);
    expect([notice.offer.mock.calls, router.navigate.mock.calls]).toEqual([[], []]);
  });
});
