import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { MatIcon } from '@angular/material/icon';
import { Session } from '@tiepdan/identity/web';
import { isPlainDate, type PlainDate } from '@tiepdan/platform/contract';
import { formEvents } from '@tiepdan/ui/web';
import { PeriodLockApi } from './period-lock-api';

/**
 * Under a day that is being entered: says when it lies in a period that the head has locked, for the record will be marked as late. It
 * stops nobody, and says nothing when it cannot be asked.
 */
@Component({
  selector: 'tiepdan-locked-day-notice',
  imports: [MatIcon],
  template: `
    <div aria-live="polite">
      @if (sentence(); as words) {
        <p><mat-icon svgIcon="lock" aria-hidden="true" /> {{ words }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 6px 12px;
      margin: 4px 0 0;
      border-radius: 8px;
      color: var(--tiepdan-warning);
      background: var(--tiepdan-warning-container);
    }
    mat-icon {
      flex: none;
    }
  `,
})
export class LockedDayNotice {
  private readonly api = inject(PeriodLockApi);
  private readonly session = inject(Session);
  readonly control = input.required<FormControl<PlainDate | null>>();

  private readonly events = formEvents(this.control);
  /** Only days that have passed can be locked: the usual entry of today asks nothing. */
  private readonly day = computed(() => {
    this.events();
    const day = this.control().value;
    return isPlainDate(day) && day < this.session.today() && this.session.can('period.read') ? day : undefined;
  });
  private readonly asked = rxResource({ params: () => this.day(), stream: ({ params }) => this.api.day(params) });
  protected readonly sentence = computed(() => (this.asked.hasValue() ? this.asked.value().sentence : null));
}
