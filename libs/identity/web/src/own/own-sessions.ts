import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type SessionList, sessionPaths } from '@tiepdan/identity/contract';
import { Chip, ErrorPanel, InstantPipe, Notice, SkeletonRows } from '@tiepdan/ui/web';
import { type Observable, firstValueFrom } from 'rxjs';
import { SecondFactorApi } from './second-factor-api';

/** The browsers in which one is signed in, each with the way to end it. */
@Component({
  selector: 'tiepdan-own-sessions',
  imports: [Chip, ErrorPanel, InstantPipe, MatButton, SkeletonRows],
  template: `
    <section aria-labelledby="own-sessions">
      <div class="head">
        <h2 id="own-sessions">Phiên đăng nhập</h2>
        @if (others() > 0) {
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="endOthers()">Kết thúc các phiên khác</button>
        }
      </div>
      @if (sessions.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="sessions.reload()" />
      } @else if (!sessions.hasValue()) {
        <tiepdan-skeleton-rows [rows]="3" [columns]="4" />
      } @else {
        <p class="muted">Thấy thiết bị lạ thì kết thúc phiên đó và đổi mật khẩu ngay.</p>
        <ul>
          @for (session of sessions.value(); track session.id) {
            <li>
              <div class="words">
                <strong>{{ session.device }}</strong>
                <span class="muted">
                  {{ session.ip ?? 'Không rõ địa chỉ' }} · từ {{ session.since | instant }} · dùng lần cuối {{ session.lastSeen | instant }}
                </span>
              </div>
              @if (session.current) {
                <tiepdan-chip tone="info">Phiên này</tiepdan-chip>
              } @else {
                <button matButton type="button" [disabled]="busy()" [attr.aria-label]="'Kết thúc phiên ' + session.device + ' từ ' + (session.since | instant)" (click)="end(session.id)">
                  Kết thúc
                </button>
              }
            </li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      justify-content: space-between;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
  `,
})
export class OwnSessions {
  private readonly api = inject(SecondFactorApi);
  private readonly notice = inject(Notice);
  protected readonly sessions = httpResource<SessionList>(() => sessionPaths.own);
  protected readonly others = computed(() => (this.sessions.hasValue() ? this.sessions.value().filter(({ current }) => !current).length : 0));
  protected readonly busy = signal(false);

  protected end(id: string): Promise<void> {
    return this.act(this.api.endSession(id), 'Đã kết thúc phiên.');
  }

  protected endOthers(): Promise<void> {
    return this.act(this.api.endOtherSessions(), 'Đã kết thúc các phiên khác.');
  }

  private async act(request: Observable<void>, said: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await firstValueFrom(request, { defaultValue: undefined });
      this.notice.say(said);
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.busy.set(false);
      this.sessions.reload();
    }
  }
}
