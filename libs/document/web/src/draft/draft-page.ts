import { Component, computed, inject, input } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { documentActionsFor, DOCUMENT_STATES, type DocumentPaper, type DocumentView, type DraftSubject } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { MatterApi } from '@tiepdan/matter/web';
import type { MatterKind } from '@tiepdan/matter/contract';
import { PAPERS } from '@tiepdan/paper/contract';
import { PetitionApi } from '@tiepdan/petition/web';
import { EmptyState, ErrorPanel, PageHeader, SkeletonRows } from '@tiepdan/ui/web';
import { map, of, type Observable } from 'rxjs';
import { DocumentApi } from '../document-api';
import { heldPermissions } from '../held-permissions';
import type { Subject } from '../subject';
import { SubjectPicker } from '../subject-picker/subject-picker';
import { DraftEditor } from './draft-editor';
import { originOf, papersFor } from './paper-choice';

/** "Lập văn bản": a new draft about the record named in the address, or one that is there already (`/documents/:id/draft`). */
@Component({
  selector: 'tiepdan-draft-page',
  imports: [DraftEditor, EmptyState, ErrorPanel, MatButton, PageHeader, RouterLink, SkeletonRows, SubjectPicker],
  template: `
    @if (loaded.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
    } @else if (loaded.value(); as its) {
      @if (its.draft && !editable()) {
        <tiepdan-empty-state icon="block" heading="Văn bản này không sửa được nữa" [hint]="obstacle()">
          <a matButton="outlined" [routerLink]="['/documents', its.draft.id]">Xem văn bản</a>
        </tiepdan-empty-state>
      } @else if (its.draft || papers().length > 0) {
        <tiepdan-draft-editor [draft]="its.draft" [subject]="subject()" [papers]="papers()" [asked]="asked()" />
      } @else if (!origin()) {
        <div class="page">
          <tiepdan-page-header heading="Lập văn bản" lead="Chọn đơn hoặc vụ việc mà văn bản phục vụ; nội dung lấy sẵn từ đó." />
          <section class="form-section"><tiepdan-subject-picker [control]="picked" /></section>
        </div>
      } @else {
        <tiepdan-empty-state
          icon="block"
          heading="Chưa được giao quyền lập văn bản này"
          hint="Cán bộ xử lý đơn, Trưởng Ban lập được văn bản."
        />
      }
    } @else {
      <tiepdan-skeleton-rows [rows]="10" [columns]="2" />
    }
  `,
})
export class DraftPage {
  readonly id = input<string>();
  readonly paper = input<string>();
  readonly petitionId = input<string>();
  readonly receptionId = input<string>();
  readonly matterId = input<string>();
  readonly leaderDayId = input<string>();
  readonly aboutDocumentId = input<string>();

  private readonly api = inject(DocumentApi);
  private readonly matters = inject(MatterApi);
  private readonly petitions = inject(PetitionApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly picked = new FormControl<Subject | null>(null, Validators.required);
  protected readonly subject = computed((): DraftSubject => ({
    petitionId: this.petitionId() ?? null,
    receptionId: this.receptionId() ?? null,
    matterId: this.matterId() ?? null,
    leaderDayId: this.leaderDayId() ?? null,
    aboutDocumentId: this.aboutDocumentId() ?? null,
  }));
  protected readonly origin = computed(() => originOf(this.subject()));
  protected readonly asked = computed(() => {
    const paper = this.paper();
    return paper !== undefined && paper in PAPERS ? (paper as DocumentPaper) : null;
  });

  /** The draft there is, and what kind of case the papers have to fit. */
  protected readonly loaded = rxResource({
    params: () => ({ id: this.id(), subject: this.subject() }),
    stream: ({ params: { id, subject } }): Observable<{ readonly draft: DocumentView | null; readonly kind: MatterKind | null }> =>
      id
        ? this.api.one(id).pipe(map((draft) => ({ draft, kind: null })))
        : this.kindOf(subject).pipe(map((kind) => ({ draft: null, kind }))),
  });
  protected readonly editable = computed(() => {
    const draft = this.loaded.hasValue() ? this.loaded.value()?.draft : null;
    return !!draft && documentActionsFor(draft, heldPermissions(this.session)).includes('edit');
  });
  protected readonly obstacle = computed(() => {
    const draft = this.loaded.value()?.draft;
    if (!draft) return '';
    if (draft.status === 'cancelled') return 'Dự thảo đã bỏ. Lấy lại dự thảo trước khi sửa.';
    return `Văn bản đang ở bước “${DOCUMENT_STATES[draft.state]}”.`;
  });
  protected readonly papers = computed((): readonly DocumentPaper[] => {
    const origin = this.origin();
    if (!origin) return [];
    return papersFor(origin, { kind: this.loaded.value()?.kind ?? null, beyondDesk: this.session.can('document.draft-any') });
  });

  constructor() {
    // What is picked stands in the address, so that the page can be come back to.
    toSignal(
      this.picked.valueChanges.pipe(
        map((subject) => {
          if (!subject) return;
          const queryParams = subject.petitionId ? { petitionId: subject.petitionId } : { matterId: subject.matterId };
          void this.router.navigate(['/documents/draft'], { queryParams, replaceUrl: true });
        }),
      ),
    );
  }

  private kindOf({ petitionId, matterId }: DraftSubject): Observable<MatterKind | null> {
    if (petitionId) return this.petitions.one(petitionId).pipe(map(({ kind }) => kind));
    if (matterId) return this.matters.one(matterId).pipe(map(({ kind }) => kind));
    return of(null);
  }
}
