import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { ErrorPanel, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { type DeliveryFilter, ForwardingApi } from '../forwarding-api';
import { DeliveryChips } from '../words/delivery-chips';
import { rungInWords } from '../words/delivery-words';

/** What was sent about a petition or a matter, and what became of it, a line for each recipient. Empty, it is not there. */
@Component({
  selector: 'tiepdan-subject-deliveries',
  imports: [DeliveryChips, ErrorPanel, LoadMore, RouterLink, SkeletonRows],
  template: `
    @if (list.first.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
    } @else if (!list.first.hasValue()) {
      <tiepdan-skeleton-rows [rows]="2" [columns]="1" />
    } @else if (list.items().length > 0) {
      <section class="card panel" aria-labelledby="subject-deliveries-heading">
        <header><h2 id="subject-deliveries-heading">Đã gửi đến các cơ quan</h2></header>
        <ul>
          @for (row of list.items(); track row.id) {
            <li>
              <p>
                Gửi {{ row.agencyName }}
                <a class="nowrap" [routerLink]="['/documents', row.documentId]">{{ row.documentNumber }}</a>
              </p>
              <tiepdan-delivery-chips [delivery]="row" />
              @if (row.rung; as rung) {
                <p class="muted">{{ words(rung) }}</p>
              }
              @if (row.returnReason && !row.returnAccepted) {
                <p class="muted clamp" [title]="row.returnReason">Lý do trả lại: {{ row.returnReason }}</p>
              }
            </li>
          }
        </ul>
        @if (list.hasMore()) {
          <tiepdan-load-more [shown]="list.items().length" [total]="list.total()" [busy]="list.loadingMore()" (more)="list.more()" />
        }
      </section>
    }
  `,
  styles: `
    /* Nothing was sent: no gap is left where it would stand. */
    :host:not(:has(*)) {
      display: none;
    }
  `,
})
export class SubjectDeliveries {
  private readonly api = inject(ForwardingApi);
  private readonly session = inject(Session);

  readonly subject = input.required<Pick<DeliveryFilter, 'petitionId' | 'matterId'>>();
  protected readonly words = rungInWords;
  protected readonly list = pagedList({
    params: () => (this.session.can('forwarding.read') ? this.subject() : undefined),
    load: (subject, cursor) => this.api.list({ ...subject, limit: 20 }, cursor),
  });
}
