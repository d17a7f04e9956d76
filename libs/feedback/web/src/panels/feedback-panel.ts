import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { DayPipe, ErrorPanel, SkeletonRows } from '@tiepdan/ui/web';
import { FeedbackApi } from '../feedback-api';
import { FeedbackChip } from '../feedback-chip';

/** How many a panel shows. */
const SHOWN = 8;

/** The feedback that came by a record, or by a citizen; where there is none, the way to enter it. */
@Component({
  selector: 'tiepdan-feedback-panel',
  imports: [DayPipe, ErrorPanel, FeedbackChip, MatButtonModule, RouterLink, SkeletonRows],
  template: `
    @if (canRead) {
      @if (page.error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="page.reload()" />
      } @else if (!page.hasValue()) {
        <tiepdan-skeleton-rows [rows]="1" [columns]="1" />
      } @else if (page.value().items.length > 0 || offers()) {
        <section class="card panel" aria-labelledby="feedback-panel-heading">
          <header><h2 id="feedback-panel-heading">Phản ánh, kiến nghị về thủ tục hành chính</h2></header>
          <ul>
            @for (row of page.value().items; track row.id) {
              <li>
                <a [routerLink]="['/feedback', row.id]">Số {{ row.bookNumber }}/{{ row.bookYear }}</a> · {{ row.receivedOn | day }}
                <span class="clamp" [title]="row.procedureName">{{ row.procedureName }}</span>
                <tiepdan-feedback-chip [state]="row.state" [late]="row.late" />
              </li>
            }
          </ul>
          @if (page.value().items.length === 0) {
            <a matButton routerLink="/feedback/new" [queryParams]="about()">Ghi vào sổ phản ánh, kiến nghị</a>
          }
        </section>
      }
    }
  `,
  styles: `
    /* Nothing came by it and nothing can be entered: no gap is left where it would stand. */
    :host:not(:has(*)) {
      display: none;
    }
  `,
})
export class FeedbackPanel {
  /** The query that narrows the book, here and for a new one. */
  readonly about = input.required<{ readonly petitionId: string } | { readonly receptionId: string } | { readonly citizenId: string }>();

  private readonly api = inject(FeedbackApi);
  private readonly session = inject(Session);
  protected readonly canRead = this.session.can('feedback.read');
  /** Feedback is entered from the record it came by, not from a person. */
  protected readonly offers = computed(() => this.session.can('feedback.register') && !('citizenId' in this.about()));
  protected readonly page = rxResource({
    params: () => (this.canRead ? this.about() : undefined),
    stream: ({ params }) => this.api.list({ ...params, status: 'active', limit: SHOWN }),
  });
}
