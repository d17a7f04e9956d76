import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import {
  Chip,
  ErrorPanel,
  HistoryList,
  InstantPipe,
  PageHeader,
  recordActs,
  RecordFrame,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
import { DocumentApi } from '../document-api';
import { DocumentPanel } from '../document-panel/document-panel';
import { documentSummary, numberOf } from '../document-words';

/** One outgoing document: what it is, what happened to it, and what it serves. */
@Component({
  selector: 'tiepdan-document-record',
  imports: [
    Chip,
    DocumentPanel,
    ErrorPanel,
    HistoryList,
    InstantPipe,
    MatButton,
    MatIcon,
    PageHeader,
    RecordFrame,
    RouterLink,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './document-record.html',
})
export class DocumentRecord {
  private readonly api = inject(DocumentApi);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly history = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.history(params) });
  protected readonly acts = recordActs({
    noun: 'văn bản',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => {
      this.loaded.reload();
      this.history.reload();
    },
  });

  protected readonly document = computed(() => (this.loaded.hasValue() ? this.loaded.value() : undefined));
  protected readonly heading = computed(() => {
    const document = this.document();
    return document ? `Văn bản số ${numberOf(document)}` : 'Văn bản';
  });
  protected readonly lead = computed(() => {
    const document = this.document();
    return document ? DOCUMENT_KINDS[document.kind] : '';
  });
  protected readonly rows = computed(() => {
    const document = this.document();
    return document ? documentSummary(document) : [];
  });
  /** The other documents about the same thing stand beside this one. */
  protected readonly subject = computed(() => {
    const document = this.document();
    if (!document) return undefined;
    return document.petitionId ? { petitionId: document.petitionId } : { matterId: document.matterId };
  });
  protected readonly canCorrect = computed(() => this.session.can('document.correct'));
  protected readonly canCancel = computed(() => this.session.can('document.cancel'));
}
