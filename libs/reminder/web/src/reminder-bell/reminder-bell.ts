import { Component, DestroyRef, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatCount } from '@tiepdan/platform/contract';
import { Unread } from '../unread';

/** The bell of the top bar: how many digests are unread, and the way to them. */
@Component({
  selector: 'tiepdan-reminder-bell',
  imports: [MatIcon, MatIconButton, RouterLink],
  template: `
    <a matIconButton routerLink="/reminders" [attr.aria-label]="label()" [title]="label()">
      <mat-icon svgIcon="notifications" />
      @if (unread.count(); as count) {
        <span class="count" aria-hidden="true">{{ count > 9 ? '9+' : count }}</span>
      }
    </a>
  `,
  styles: `
    :host {
      display: inline-flex;
    }

    a {
      position: relative;
    }

    .count {
      position: absolute;
      top: 2px;
      right: 0;
      min-width: 16px;
      padding: 0 4px;
      border-radius: 8px;
      background: var(--tiepdan-danger);
      color: var(--mat-sys-surface);
      font:
        500 11px/16px Roboto,
        sans-serif;
      text-align: center;
    }
  `,
})
export class ReminderBell {
  protected readonly unread = inject(Unread);
  protected readonly label = computed(() => {
    const count = this.unread.count();
    return count ? `Nhắc việc: ${formatCount(count)} bản chưa đọc` : 'Nhắc việc';
  });

  constructor() {
    inject(DestroyRef).onDestroy(this.unread.watch());
  }
}
