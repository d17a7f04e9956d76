import { DOCUMENT, Injectable, Injector, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Notice } from '@tiepdan/ui/web';
import { Session } from './session';

const MINUTE = 60_000;
/** How long before a session ends its owner is told. Milliseconds. */
const WARNED = 2 * MINUTE;
/** The server writes down at most once a minute that a session is used, so its clock may be that far behind this one. */
const ROUNDING = MINUTE;

/**
 * Tells in time that the session is about to end for want of use, and leads to the sign-in page once it has: what stands on the screen
 * is not left there for whoever comes by. Reckoned by the clock, since a sleeping machine runs no timers; drafts stay.
 */
@Injectable({ providedIn: 'root' })
export class IdleWatch {
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private lastUsed = Date.now();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private warnedAt = 0;

  constructor() {
    this.document.addEventListener('visibilitychange', () => this.look());
  }

  /** The server was asked for something on behalf of whoever sits here. */
  used(): void {
    this.lastUsed = Date.now();
    this.timer ??= setTimeout(() => this.look(), MINUTE / 2);
  }

  /** Warns, ends, or looks again later. */
  private look(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const view = this.injector.get(Session).view();
    if (view?.stage !== 'full') return;
    const end = Math.min(this.lastUsed + view.idleMinutes * MINUTE - ROUNDING, Date.parse(view.endsAt));
    const left = end - Date.now();
    if (left <= 0) void this.leave();
    else {
      if (left <= WARNED && this.warnedAt !== end) this.warn(end);
      this.timer = setTimeout(() => this.look(), left <= WARNED ? left : Math.min(left - WARNED, MINUTE / 2));
    }
  }

  private warn(end: number): void {
    this.warnedAt = end;
    const whole = end === Date.parse(this.injector.get(Session).view()?.endsAt ?? '');
    const notice = this.injector.get(Notice);
    if (whole) notice.say('Phiên làm việc hết sau 2 phút nữa. Nội dung đang gõ được giữ trên máy này; đăng nhập lại để làm tiếp.');
    else notice.offer('Phiên làm việc sắp hết vì lâu không thao tác. Nội dung đang gõ được giữ trên máy này.', 'Làm việc tiếp', () => this.injector.get(Session).refresh(), WARNED);
  }

  /** The server says whether it is over: another window may have been used meanwhile. */
  private async leave(): Promise<void> {
    const session = this.injector.get(Session);
    const router = this.injector.get(Router);
    if (await session.stillOpen()) return this.used();
    session.expired();
    await router.navigate(['/sign-in'], { queryParams: { return: router.url } });
  }
}
