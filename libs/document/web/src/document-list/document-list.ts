import { Component, computed, effect, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import type { AgencyView } from '@tiepdan/agency/contract';
import type { DocumentKind, DocumentRow } from '@tiepdan/document/contract';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  DayField,
  DayPipe,
  EmptyState,
  ErrorPanel,
  FilterBar,
  LoadMore,
  PageHeader,
  pagedList,
  SkeletonRows,
  urlFilters,
} from '@tiepdan/ui/web';
import { debounceTime } from 'rxjs';
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
    ErrorPanel,
    FilterBar,
    LoadMore,
    MatButton,
    MatFormField,
    MatIcon,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './document-list.html',
  styleUrl: './document-list.scss',
})
export class DocumentList {
  private readonly api = inject(DocumentApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly numberOf = numberOf;
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly kindOptions = Object.entries(DOCUMENT_KINDS) as [DocumentKind, string][];
  protected readonly agencies = toSignal(this.api.agencies().pipe(takeUntilDestroyed()), { initialValue: [] as readonly AgencyView[] });
  protected readonly canIssue = computed(() => this.session.can('document.issue'));

  private readonly filters = urlFilters<Filters>(UNFILTERED);
  protected readonly form = new FormGroup({
    q: new FormControl('', { nonNullable: true }),
    from: new FormControl<PlainDate | null>(null),
    to: new FormControl<PlainDate | null>(null),
    kind: new FormControl<DocumentKind | ''>('', { nonNullable: true }),
    recipientId: new FormControl('', { nonNullable: true }),
    status: new FormControl<RecordStatus | 'all'>('active', { nonNullable: true }),
  });

  protected readonly list = pagedList({
    params: () => this.filters(),
    load: ({ status, ...filter }, cursor) => this.api.list({ ...filter, status: status === 'all' ? '' : status }, cursor),
  });

  protected readonly sentence = computed(() => {
    if (!this.list.first.hasValue()) return 'Đang tải danh sách văn bản';
    const status = this.filters().status;
    const words = status === 'cancelled' ? 'văn bản đã hủy' : status === 'all' ? 'văn bản, kể cả đã hủy' : 'văn bản';
    return `${formatCount(this.list.total())} ${words}${this.parts().length > 0 ? ':' : ''}`;
  });
  protected readonly parts = computed(() => {
    const { q, from, to, kind, recipientId, status } = this.filters();
    const recipient = this.agencies().find(({ id }) => id === recipientId)?.name ?? '…';
    return [
      { key: 'q', label: q && `“${q}”` },
      { key: 'kind', label: kind && DOCUMENT_KINDS[kind] },
      { key: 'from', label: from && `từ ${formatDay(from)}` },
      { key: 'to', label: to && `đến ${formatDay(to)}` },
      { key: 'recipientId', label: recipientId && `gửi ${recipient}` },
      { key: 'status', label: status === 'active' ? '' : status === 'all' ? 'kể cả đã hủy' : 'đã hủy' },
    ].filter((part): part is { key: string; label: string } => Boolean(part.label));
  });
  protected readonly filtered = computed(() => this.parts().length > 0);

  constructor() {
    effect(() => this.form.setValue({ ...this.filters() }, { emitEvent: false }));
    this.form.valueChanges.pipe(debounceTime(250), takeUntilDestroyed()).subscribe(() => this.filters.set(this.form.getRawValue()));
  }

  /** The fields follow at once, so that what was just typed and is still resting cannot bring a removed filter back. */
  protected remove(key: string): void {
    const patch = { [key]: UNFILTERED[key as keyof Filters] };
    this.form.patchValue(patch, { emitEvent: false });
    this.filters.set(patch);
  }

  protected reset(): void {
    this.form.setValue({ ...UNFILTERED }, { emitEvent: false });
    this.filters.reset();
  }

  /** A click anywhere on the row opens it; links inside lead where they say. */
  protected open(event: MouseEvent, row: DocumentRow): void {
    if (event.target instanceof Element && event.target.closest('a')) return;
    void this.router.navigate(['/documents', row.id]);
  }
}
