import { Component, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { PreviewCalendarDaysRequest } from '@tiepdan/calendar/contract';
import { CountPipe } from '@tiepdan/ui/web';
import { CalendarApi } from '../calendar-api';
import { MovedLimitsList } from './moved-limits-list';

/** So long after the last key what would move is asked for, in milliseconds. */
const AFTER_TYPING = 300;

/** Says, before anything is saved, how many limits a change of days would move, and which. */
@Component({
  selector: 'tiepdan-moved-preview',
  imports: [CountPipe, MovedLimitsList],
  template: `
    <div aria-live="polite">
      @if (moved.hasValue()) {
        @if (moved.value().count > 0) {
          <details>
            <summary>
              <strong>{{ moved.value().count | count }} thời hạn sẽ chuyển</strong>
            </summary>
            <tiepdan-moved-limits [moved]="moved.value()" />
          </details>
        } @else {
          <p class="muted">Không có thời hạn đang tính nào chuyển.</p>
        }
      }
    </div>
  `,
  styles: `
    summary {
      padding: 8px 0;
      color: var(--tiepdan-warning);
      cursor: pointer;
    }
  `,
})
export class MovedPreview {
  /** What would change; null while that cannot be said. */
  readonly change = input.required<PreviewCalendarDaysRequest | null>();

  private readonly api = inject(CalendarApi);
  private readonly settled = signal<string | null>(null);
  protected readonly moved = rxResource({
    params: () => this.settled() ?? undefined,
    stream: ({ params }) => this.api.previewDays(JSON.parse(params) as PreviewCalendarDaysRequest),
  });

  constructor() {
    effect((onCleanup) => {
      const change = this.change();
      const asked = change && change.enter.length + change.withdraw.length > 0 ? JSON.stringify(change) : null;
      const waiting = setTimeout(() => this.settled.set(asked), AFTER_TYPING);
      onCleanup(() => clearTimeout(waiting));
    });
  }
}
