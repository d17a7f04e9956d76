import { Component, computed, inject, input } from '@angular/core';
import { ErrorPanel, LoadMore, pagedList, RecordChanges, SkeletonRows } from '@tiepdan/ui/web';
import { ForwardingApi } from '../forwarding-api';
import { DeliveryCard } from './delivery-card';

/** So many recipients are told of in full; of more, each on request. */
const IN_FULL = 3;

/** "Nơi nhận" on a paper's page: what became of it with each body it went to. Not there while the paper is not issued. */
@Component({
  selector: 'tiepdan-document-deliveries',
  imports: [DeliveryCard, ErrorPanel, LoadMore, SkeletonRows],
  template: `
    @if (list.first.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="list.reload()" />
    } @else if (!list.first.hasValue()) {
      <tiepdan-skeleton-rows [rows]="3" [columns]="1" />
    } @else if (list.items().length > 0) {
      <section class="card panel" aria-labelledby="deliveries-heading">
        <header><h2 id="deliveries-heading">Nơi nhận</h2></header>
        <ul>
          @for (row of list.items(); track row.id) {
            <li><tiepdan-delivery-card [row]="row" [open]="inFull()" (changed)="reload()" /></li>
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
export class DocumentDeliveries {
  private readonly api = inject(ForwardingApi);
  private readonly changes = inject(RecordChanges);

  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  protected readonly list = pagedList({
    params: () => ({ documentId: this.recordId(), told: this.changes.told() }),
    load: ({ documentId }, cursor) => this.api.list({ documentId, limit: 20 }, cursor),
  });
  protected readonly inFull = computed(() => this.list.total() <= IN_FULL);

  protected reload(): void {
    this.list.reload();
  }
}
