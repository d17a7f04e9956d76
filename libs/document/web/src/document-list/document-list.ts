import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { AgencyView } from '@tiepdan/agency/contract';
import type { DocumentKind } from '@tiepdan/document/contract';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  DayField,
  DayPipe,
  EmptyState,
  filteredList,
  FilterSelect,
  FilterWords,
  Opens,
  RecordList,
  STATUS_OPTIONS,
} from '@tiepdan/ui/web';
import { DocumentApi } from '../document-api';
import { numberOf } from '../document-words';

/** The list's filters as the address writes them. */
interface Filters {
  q: string;
  from: PlainDate | null;
  to: PlainDate | null;
  kind: DocumentKind | '';
  recipientId: string;
  status: RecordStatus | 'all';
}
const UNFILTERED: Filters = { q: '', from: null, to: null, kind: '', recipientId: '', status: 'active' };

/** The book of outgoing documents. */
@Component({
  selector: 'tiepdan-document-list',
  imports: [
    Chip,
    DayField,
    DayPipe,
    EmptyState,
    FilterSelect,
    FilterWords,
    MatButton,
    MatIcon,
    Opens,
    ReactiveFormsModule,
    RecordList,
    RouterLink,
  ],
  templateUrl: './document-list.html',
  styleUrl: './document-list.scss',
})
export class DocumentList {
  private readonly api = inject(DocumentApi);
  private readonly session = inject(Session);

  protected readonly numberOf = numberOf;
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly kindOptions = Object.entries(DOCUMENT_KINDS);
  protected readonly statuses = STATUS_OPTIONS;
  protected readonly agencies = toSignal(this.api.agencies().pipe(takeUntilDestroyed()), { initialValue: [] as readonly AgencyView[] });
  protected readonly agencyOptions = computed(() => this.agencies().map(({ id, name }) => [id, name] as const));
  protected readonly canIssue = computed(() => this.session.can('document.issue'));

  protected readonly list = filteredList({
    unfiltered: UNFILTERED,
    fields: ['q', 'from', 'to', 'kind', 'recipientId', 'status'],
    load: ({ status, ...filter }, cursor) => this.api.list({ ...filter, status: status === 'all' ? '' : status }, cursor),
    parts: ({ q, kind, from, to, recipientId, status }) => ({
      q: q && `“${q}”`,
      kind: kind && DOCUMENT_KINDS[kind],
      from: from && `từ ${formatDay(from)}`,
      to: to && `đến ${formatDay(to)}`,
      recipientId: recipientId && `gửi ${this.agencies().find(({ id }) => id === recipientId)?.name ?? '…'}`,
      status: { active: '', cancelled: 'đã hủy', all: 'kể cả đã hủy' }[status],
    }),
    loading: 'Đang tải danh sách văn bản',
    counted: ({ status }) => ({ active: 'văn bản', cancelled: 'văn bản đã hủy', all: 'văn bản, kể cả đã hủy' })[status],
  });
}
