import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DueEntry } from '@tiepdan/desk/contract';
import { formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { Chip, type ChipTone } from '@tiepdan/ui/web';
import { daysBetween } from '../days-between';
import { LinkPipe } from '../link-pipe';

/** Petitions by the day their limits end, each with how it stands today in words. */
@Component({
  selector: 'tiepdan-due-list',
  imports: [Chip, LinkPipe, RouterLink],
  template: `
    <ul>
      @for (entry of entries(); track entry.id) {
        <li>
          <a [routerLink]="entry.link | link">
            <span class="words">
              <span class="title clamp">{{ entry.title }}</span>
              @if (entry.detail) {
                <span class="clamp muted" [title]="entry.detail">{{ entry.detail }}</span>
              }
            </span>
            <span class="side">
              <tiepdan-chip [tone]="toneOf(entry)">{{ stateOf(entry) }}</tiepdan-chip>
              @if (entry.dueOn < today()) {
                <time class="muted nowrap" [attr.datetime]="entry.dueOn">hạn {{ dayOf(entry) }}</time>
              }
            </span>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: '../entry-list/entry-list.scss',
})
export class DueList {
  readonly entries = input.required<readonly DueEntry[]>();
  readonly today = input.required<PlainDate>();

  protected dayOf({ dueOn }: DueEntry): string {
    return formatDay(dueOn);
  }

  protected stateOf(entry: DueEntry): string {
    const days = daysBetween(entry.dueOn, this.today());
    if (days === 0) return 'Hết hạn hôm nay';
    return days > 0 ? `Quá hạn ${days} ngày` : `Hạn ${this.dayOf(entry)}`;
  }

  protected toneOf({ dueOn }: DueEntry): ChipTone {
    if (dueOn < this.today()) return 'danger';
    return dueOn === this.today() ? 'warning' : 'neutral';
  }
}
