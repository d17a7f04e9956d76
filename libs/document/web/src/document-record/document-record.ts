import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { DocumentAction } from '@tiepdan/document/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  Chip,
  DayPipe,
  ErrorPanel,
  InstantPipe,
  openRecord,
  PageHeader,
  RecordChanges,
  RecordFrame,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
  WithheldNote,
} from '@tiepdan/ui/web';
import { DocumentApi } from '../document-api';
import { DocumentPanel } from '../document-panel/document-panel';
import { documentContent, documentSummary, nameOf, paperName } from '../document-words';
import { DraftMenu } from '../draft-menu/draft-menu';
import { PaperPreview } from '../preview/paper-preview';
import { DocumentStateChip } from '../state-chip';
import { ACTION_WORDS } from './action-order';
import { DocumentActionBar } from './document-action-bar';
import { DocumentActs } from './document-acts';
import { DocumentSteps } from './document-steps';

/** One document: where it stands and what can be done next, how it is printed, what happened to it, and what it serves. */
@Component({
  selector: 'tiepdan-document-record',
  imports: [
    Chip,
    DayPipe,
    DocumentActionBar,
    DocumentPanel,
    DocumentStateChip,
    DocumentSteps,
    DraftMenu,
    ErrorPanel,
    InstantPipe,
    MatIcon,
    PageHeader,
    PaperPreview,
    RecordFrame,
    RecordHistory,
    RelatedPanels,
    RouterLink,
    SkeletonRows,
    SummaryList,
    WithheldNote,
  ],
  templateUrl: './document-record.html',
  styleUrl: './document-record.scss',
})
export class DocumentRecord {
  readonly id = input.required<string>();

  private readonly api = inject(DocumentApi);
  private readonly injector = inject(Injector);
  private readonly standing = viewChild<ElementRef<HTMLElement>>('standing');

  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly steps = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.steps(params) });
  private readonly changes = inject(RecordChanges);
  private readonly acts = new DocumentActs(() => this.reload());

  protected readonly nameOf = nameOf;
  protected readonly words = ACTION_WORDS;
  protected readonly heading = this.record.read(
    (document) => (document.number === null ? paperName(document) : `Văn bản số ${nameOf(document)}`),
    'Văn bản',
  );
  protected readonly lead = this.record.read((document) => {
    const day = document.issuedOn ? `Ngày ${formatDay(document.issuedOn)}` : `Do ${document.draftedByName} soạn`;
    return document.number === null ? day : `${paperName(document)} · ${day}`;
  }, '');
  protected readonly rows = this.record.read(documentSummary, []);
  protected readonly content = this.record.read(documentContent, []);
  protected readonly hasContent = computed(() => this.content().some(({ value }) => value));
  /** A paper made by a template can be seen; of one entered with its number there is nothing to print. */
  protected readonly printable = this.record.read(
    (document) => (document.state === 'issued' ? document.printed : document.paper !== null),
    false,
  );
  /** The other documents about the same thing stand beside this one. */
  protected readonly subject = computed(() => {
    const document = this.record.view();
    if (document?.petitionId) return { petitionId: document.petitionId };
    return document?.matterId ? { matterId: document.matterId } : undefined;
  });

  protected async act(action: DocumentAction): Promise<void> {
    const document = this.record.view();
    if (!document) return;
    await this.acts.run(action, document);
    this.focusOnWhatFollows();
  }

  private reload(): void {
    // The record reads itself anew, and so do the panels beside it: what was issued is now on its way to somebody.
    this.changes.tell();
    this.steps.reload();
  }

  /** The button that was pressed may be gone with its state: the focus goes to the state, from where the next act is one Tab away. */
  private focusOnWhatFollows(): void {
    afterNextRender(() => this.standing()?.nativeElement.focus(), { injector: this.injector });
  }
}
