import { Component, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { ErrorPanel, InstantPipe, Notice, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { AccountApi } from '../account-api';

/** The browsers an account is signed in with, for whoever keeps accounts; all of them can be signed out. */
@Component({
  selector: 'tiepdan-account-sessions',
  imports: [ErrorPanel, InstantPipe, MatButtonModule, SkeletonRows],
  template: `
    <section aria-labelledby="sessions-heading">
      <h2 id="sessions-heading">Trình duyệt đang đăng nhập</h2>
      @if (sessions.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="sessions.reload()" />
      } @else if (sessions.hasValue()) {
        <ul>
          @for (session of sessions.value(); track session.id) {
            <li>
              {{ session.device }}
              <span class="muted">{{ session.ip ?? 'không rõ địa chỉ' }} · dùng gần nhất {{ session.lastSeen | instant }}</span>
            </li>
          } @empty {
            <li class="muted">Không có trình duyệt nào.</li>
          }
        </ul>
        @if (sessions.value().length > 0) {
          <button matButton="outlined" type="button" (click)="end()">Đăng xuất mọi nơi</button>
        }
      } @else {
        <tiepdan-skeleton-rows [rows]="2" [columns]="1" />
      }
    </section>
  `,
  styles: `
    ul {
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 4px 0;
    }
    li .muted {
      display: block;
      font-size: 12.5px;
    }
  `,
})
export class AccountSessions {
  readonly accountId = input.required<string>();
  /** All of them were signed out. */
  readonly signedOut = output<void>();

  private readonly api = inject(AccountApi);
  private readonly notice = inject(Notice);
  protected readonly sessions = rxResource({ params: () => this.accountId(), stream: ({ params }) => this.api.sessions(params) });

  protected async end(): Promise<void> {
    try {
      await firstValueFrom(this.api.endSessions(this.accountId()), { defaultValue: undefined });
      this.notice.say('Đã đăng xuất tài khoản này ở mọi nơi.');
      this.signedOut.emit();
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.sessions.reload();
  }
}
