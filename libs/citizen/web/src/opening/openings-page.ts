import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SealedRecord } from '@tiepdan/citizen/contract';
import { CountPipe, EmptyState, ErrorPanel, InstantPipe, LoadMore, PageHeader, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { SealingApi } from './sealing-api';

/** Where each kind of record is, and what stands before its number. */
const RECORDS: Readonly<Record<SealedRecord['kind'], { readonly address: string; readonly label: string }>> = {
  petition: { address: '/petitions', label: 'Đơn số' },
  reception: { address: '/receptions', label: 'Lượt tiếp số' },
  matter: { address: '/matters', label: 'Vụ việc' },
  document: { address: '/documents', label: 'Văn bản số' },
  'leader-day': { address: '/leader-days', label: 'Ngày tiếp' },
  hearing: { address: '/hearings', label: 'Đăng ký gặp lãnh đạo ngày' },
};

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
    return [RECORDS[kind].address, id];
  }

  protected wordsOf({ kind, number }: SealedRecord): string {
    return `${RECORDS[kind].label} ${number}`;
  }
}
