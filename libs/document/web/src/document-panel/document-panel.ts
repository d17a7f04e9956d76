import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftSubject } from '@tiepdan/document/contract';
import { Chip, DayPipe, ErrorPanel, LoadMore, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { DocumentApi } from '../document-api';
import { nameOf, paperName } from '../document-words';
import { DraftMenu } from '../draft-menu/draft-menu';
import { DocumentStateChip } from '../state-chip';

/** Whose documents are shown: a petition's, a reception's, a matter's or a leader's day's. */
export type DocumentSubject = { readonly petitionId: string } | { readonly receptionId: string } | { readonly matterId: string } | { readonly leaderDayId: string };

/** How many are shown at first. */
const AT_FIRST = 20;

/** The documents of a record, those being prepared before those that went out, newest first; and the way to the next one. */
@Component({
  selector: 'tiepdan-document-panel',
  imports: [Chip, DayPipe, DocumentStateChip, DraftMenu, ErrorPanel, LoadMore, RouterLink, SkeletonRows],
  templateUrl: './document-panel.html',
  styleUrl: './document-panel.scss',
})
export class DocumentPanel {
  private readonly api = inject(DocumentApi);

  readonly subject = input.required<DocumentSubject>();
  readonly heading = input('Văn bản');
  /** The document on whose own page the panel stands; it is not listed again. */
  readonly current = input('');

  protected readonly nameOf = nameOf;
  protected readonly paperName = paperName;
  protected readonly draftSubject = computed((): DraftSubject => this.subject());
  protected readonly drafts = pagedList({
    params: () => this.subject(),
    load: (subject, cursor) => this.api.drafts({ ...subject, status: 'active', limit: AT_FIRST }, cursor),
  });
  protected readonly list = pagedList({
    params: () => this.subject(),
    load: (subject, cursor) => this.api.list({ ...subject, limit: AT_FIRST }, cursor),
  });
  protected readonly rows = computed(() => [...this.drafts.items(), ...this.list.items()].filter(({ id }) => id !== this.current()));
}
