import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import {
  Chip,
  ErrorPanel,
  InstantPipe,
  openRecord,
  PageHeader,
  recordActs,
  RecordFrame,
  RecordHistory,
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
    InstantPipe,
    MatButton,
    MatIcon,
    PageHeader,
    RecordFrame,
    RecordHistory,
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

  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly acts = recordActs({
    noun: 'văn bản',
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.record.reload(),
  });

  protected readonly heading = this.record.read((document) => `Văn bản số ${numberOf(document)}`, 'Văn bản');
  protected readonly lead = this.record.read((document) => DOCUMENT_KINDS[document.kind], '');
  protected readonly rows = this.record.read(documentSummary, []);
  /** The other documents about the same thing stand beside this one. */
  protected readonly subject = computed(() => {
    const document = this.record.view();
    if (!document) return undefined;
    return document.petitionId ? { petitionId: document.petitionId } : { matterId: document.matterId };
  });
  protected readonly canCorrect = computed(() => this.session.can('document.correct'));
  protected readonly canCancel = computed(() => this.session.can('document.cancel'));
}
