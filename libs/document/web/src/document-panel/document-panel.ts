import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { DOCUMENT_KINDS } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { Chip, DayPipe, ErrorPanel, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { DocumentApi } from '../document-api';
import { numberOf } from '../document-words';

/** Whose documents are shown: a petition's or a matter's. */
export type DocumentSubject = { readonly petitionId: string } | { readonly matterId: string };

/** The documents of a petition or a matter, newest first, and the way to the next one. */
@Component({
  selector: 'tiepdan-document-panel',
  imports: [Chip, DayPipe, ErrorPanel, LoadMore, MatButton, RouterLink, SkeletonRows],
  templateUrl: './document-panel.html',
  styleUrl: './document-panel.scss',
})
export class DocumentPanel {
  private readonly api = inject(DocumentApi);
  private readonly session = inject(Session);

  readonly subject = input.required<DocumentSubject>();
  readonly heading = input('Văn bản');
  /** The document on whose own page the panel stands; it is not listed again. */
  readonly current = input('');

  protected readonly numberOf = numberOf;
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly canIssue = computed(() => this.session.can('document.issue'));
  protected readonly list = pagedList({
    params: () => this.subject(),
    load: (subject, cursor) => this.api.list({ ...subject, limit: 20 }, cursor),
  });
  protected readonly rows = computed(() => this.list.items().filter(({ id }) => id !== this.current()));
}
