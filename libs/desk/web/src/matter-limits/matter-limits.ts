import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LimitLine } from '@tiepdan/calendar/web';
import { Session } from '@tiepdan/identity/web';
import { ErrorPanel } from '@tiepdan/ui/web';
import { DeskApi } from '../desk-api';
import { LinkPipe } from '../link-pipe';

const RECORDS = { petition: 'Đơn', reception: 'Lượt tiếp' } as const;

/** The open limits of a matter's petitions and receptions, the nearest first. A panel on the matter's page; empty, it is not there. */
@Component({
  selector: 'tiepdan-matter-limits',
  imports: [ErrorPanel, LimitLine, LinkPipe, RouterLink],
  template: `
    @if (limits.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="limits.reload()" />
    } @else if (limits.hasValue() && limits.value().length) {
      <section class="card" aria-labelledby="matter-limits">
        <h2 id="matter-limits">Thời hạn đang tính</h2>
        <ul>
          @for (limit of limits.value(); track limit.id) {
            <li>
              <a [routerLink]="limit.record.link | link">{{ records[limit.record.kind] }} {{ limit.record.number }}</a>
              <tiepdan-limit-line [limit]="limit" [today]="today()" />
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      padding: 14px 16px;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      padding: 8px 0;
    }

    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class MatterLimits {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);
  protected readonly records = RECORDS;
  protected readonly today = inject(Session).today;
  protected readonly limits = rxResource({ params: () => this.recordId(), stream: ({ params }) => this.api.matterLimits(params) });
  private readonly api = inject(DeskApi);
}
