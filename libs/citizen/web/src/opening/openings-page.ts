import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SealedRecord } from '@tiepdan/citizen/contract';
import { CountPipe, EmptyState, ErrorPanel, InstantPipe, LoadMore, PageHeader, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { SealingApi } from './sealing-api';

/** The record of openings, for the head: who looked at which identity, when and why. It names nobody who was looked at. */
@Component({
  selector: 'tiepdan-openings-page',
  imports: [CountPipe, EmptyState, ErrorPanel, InstantPipe, LoadMore, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './openings-page.html',
})
export class OpeningsPage {
  private readonly api = inject(SealingApi);
  protected readonly list = pagedList({ params: () => ({}), load: (_, cursor) => this.api.openings(cursor) });

  protected linkOf({ kind, id }: SealedRecord): readonly string[] {
    return [kind === 'petition' ? '/petitions' : '/receptions', id];
  }

  protected wordsOf({ kind, number }: SealedRecord): string {
    return `${kind === 'petition' ? 'Đơn số' : 'Lượt tiếp số'} ${number}`;
  }
}
