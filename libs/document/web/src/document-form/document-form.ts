import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import type { DocumentKind, DocumentView, IssuedDocument } from '@tiepdan/document/contract';
import { DOCUMENT_KINDS, DOCUMENT_ORIGINS, KINDS_WITH_RECIPIENT } from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { MatterApi } from '@tiepdan/matter/web';
import { PetitionApi } from '@tiepdan/petition/web';
import { EARLIEST_DAY, TEXT_LIMITS, yearOf } from '@tiepdan/platform/contract';
import type { KeptDraft } from '@tiepdan/ui/web';
import {
  ChangedMeanwhile,
  DayField,
  Drafts,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  fieldError,
  FormKeys,
  Notice,
  PageHeader,
  SkeletonRows,
  VersionedForm,
} from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import { firstValueFrom, map, of, switchMap } from 'rxjs';
import { DocumentApi } from '../document-api';
import { documentSummary, numberOf } from '../document-words';
import { prefilledSummary } from '../prefilled-summary';
import { RecipientsField } from '../recipients-field/recipients-field';
import type { Subject } from '../subject';
import { subjectOfMatter, subjectOfPetition } from '../subject';
import { SubjectPicker } from '../subject-picker/subject-picker';
import { documentDetails, documentForm, fillForm, followKind, followOrigin, SYMBOL_LENGTH } from './document-form-model';
import { IssuedNumber } from './issued-number';

/** One version of a document, with what it is about. */
interface Version {
  readonly version: number;
  readonly document: DocumentView;
  readonly subject: Subject | null;
}

/** What the form opens with. */
interface Start {
  readonly document: DocumentView | null;
  readonly subject: Subject | null;
}

/** Enters a document that went out signed, or corrects one (`/documents/:id/edit`). */
@Component({
  selector: 'tiepdan-document-form',
  imports: [
    ChangedMeanwhile,
    DayField,
    EmptyState,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    IssuedNumber,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    MatSelect,
    PageHeader,
    ReactiveFormsModule,
    RecipientsField,
    SkeletonRows,
    SubjectPicker,
  ],
  templateUrl: './document-form.html',
  styleUrl: './document-form.scss',
})
export class DocumentForm {
  private readonly api = inject(DocumentApi);
  private readonly destroyRef = inject(DestroyRef);
  private readonly drafts = inject(Drafts);
  private readonly matters = inject(MatterApi);
  private readonly notice = inject(Notice);
  private readonly petitions = inject(PetitionApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  /** The document being corrected; absent for a new one. */
  readonly id = input<string>();
  readonly petitionId = input<string>();
  readonly matterId = input<string>();
  readonly kind = input<DocumentKind, string | undefined>('forwarding', {
    transform: (kind) => (kind !== undefined && kind in DOCUMENT_KINDS ? (kind as DocumentKind) : 'forwarding'),
  });

  protected readonly today = this.session.today();
  protected readonly earliest = EARLIEST_DAY;
  protected readonly form = documentForm('forwarding', this.today);
  private readonly changes = toSignal(this.form.events);
  protected readonly kinds = Object.entries(DOCUMENT_KINDS) as [DocumentKind, string][];
  protected readonly origins = Object.entries(DOCUMENT_ORIGINS);
  protected readonly limits = { ...TEXT_LIMITS, symbol: SYMBOL_LENGTH };
  protected readonly fieldError = fieldError;

  protected readonly record = new VersionedForm<Version>({
    form: this.form,
    fill: ({ document, subject }) => {
      fillForm(this.form, document, subject);
      this.about = subject;
    },
    load: () => this.versionNow(),
    summary: ({ document }) => documentSummary(document),
    rename: { petitionId: 'subject', matterId: 'subject' },
  });
  protected readonly issued = signal<IssuedDocument | null>(null);
  /** What the version in the form is about. */
  private about: Subject | null = null;
  private draft: KeptDraft | null = null;

  /** What the form starts from: the record to correct, and the petition or matter named in the address. */
  protected readonly start = rxResource({
    params: () => ({ id: this.id(), petitionId: this.petitionId(), matterId: this.matterId() }),
    stream: ({ params: { id, petitionId, matterId } }) => (id ? this.startOf(id) : this.startWith(null, petitionId, matterId)),
  });

  protected readonly values = computed(() => {
    this.changes();
    return this.form.getRawValue();
  });
  private readonly chosenKind = computed(() => this.values().kind);
  private readonly chosenOrigin = computed(() => this.values().origin);
  private readonly chosenSubject = computed(() => this.values().subject);
  protected readonly needsRecipient = computed(() => KINDS_WITH_RECIPIENT.includes(this.chosenKind()));
  protected readonly knownRecipients = computed(() => (this.start.hasValue() ? (this.start.value().document?.recipients ?? []) : []));
  protected readonly numberHint = computed(() => {
    const { number, symbol, origin, issuedOn } = this.values();
    if (this.id() || origin === 'elsewhere') return '';
    const book = `${symbol || '…'} năm ${yearOf(issuedOn ?? this.today)}`;
    return number === null ? `Để trống: lấy số tiếp theo trong sổ ${book}` : `Ghi vào sổ ${book} với số này`;
  });

  constructor() {
    effect(() => {
      if (!this.start.hasValue()) return;
      const { document, subject } = this.start.value();
      untracked(() => this.begin(document, subject));
    });
    effect(() => {
      const kind = this.chosenKind();
      untracked(() => followKind(this.form, kind));
    });
    effect(() => {
      const origin = this.chosenOrigin();
      untracked(() => followOrigin(this.form, origin));
    });
    effect(() => {
      const [kind, subject] = [this.chosenKind(), this.chosenSubject()];
      untracked(() => this.prefill(kind, subject));
    });
  }

  protected async save(): Promise<void> {
    const id = this.id();
    await this.record.save(() => (id ? this.correct(id) : this.issue()));
  }

  /** The form starts again from the newest version. */
  protected startAgain(): void {
    this.draft?.clear();
    this.form.controls.reason.reset();
    this.start.reload();
  }

  protected leave(): void {
    const id = this.id();
    void this.router.navigate(id ? ['/documents', id] : ['/documents']);
  }

  /** The next document about the same subject: everything else starts afresh. */
  protected another(): void {
    const { kind, subject } = this.form.getRawValue();
    this.form.reset({ ...documentForm(kind, this.today).getRawValue(), subject });
    this.issued.set(null);
  }

  private async issue(): Promise<void> {
    const issued = await firstValueFrom(this.api.issue(documentDetails(this.form)));
    this.draft?.clear();
    this.issued.set(issued);
    this.notice.undoable(`Đã ghi văn bản số ${numberOf(issued)}.`, async () => {
      await firstValueFrom(this.api.cancel(issued.id, { version: issued.version, reason: 'Hoàn tác ngay sau khi ghi' }));
      this.issued.set(null);
    });
  }

  private async correct(id: string): Promise<void> {
    const { reason } = this.form.getRawValue();
    await firstValueFrom(this.api.correct(id, { ...documentDetails(this.form), version: this.record.version, reason }));
    this.draft?.clear();
    this.notice.say('Đã lưu bản sửa.');
    await this.router.navigate(['/documents', id]);
  }

  private begin(document: DocumentView | null, subject: Subject | null): void {
    if (document) {
      this.record.take({ version: document.version, document, subject });
    } else {
      this.form.patchValue({ kind: this.kind(), subject });
    }
    const place = this.id() ?? this.petitionId() ?? this.matterId() ?? '';
    this.draft = this.drafts.keep(`document.${place}${document ? `.${document.version}` : ''}`, this.form, { destroyRef: this.destroyRef });
  }

  private prefill(kind: DocumentKind, subject: Subject | null): void {
    const { summary } = this.form.controls;
    if (this.id() || summary.dirty || !subject || this.draft?.restored()) return;
    const words = prefilledSummary(kind, subject);
    if (summary.value !== words) summary.setValue(words);
  }

  private startOf(id: string): Observable<Start> {
    return this.api.one(id).pipe(switchMap((document) => this.startWith(document, document.petitionId, document.matterId)));
  }

  /** The newest version of the document; as a rule it is still about what it was about before. */
  private versionNow(): Observable<Version> {
    const before = this.about;
    return this.api.one(this.id() ?? '').pipe(
      switchMap((document) => {
        const { petitionId, matterId } = document;
        const same = before?.matterId === matterId && before.petitionId === (petitionId ?? null);
        return (same ? of(before) : this.subject(petitionId, matterId)).pipe(
          map((subject) => ({ version: document.version, document, subject })),
        );
      }),
    );
  }

  private startWith(document: DocumentView | null, petitionId?: string | null, matterId?: string | null): Observable<Start> {
    return this.subject(petitionId, matterId).pipe(map((subject) => ({ document, subject })));
  }

  private subject(petitionId: string | null | undefined, matterId: string | null | undefined): Observable<Subject | null> {
    if (petitionId) return this.petitions.one(petitionId).pipe(map(subjectOfPetition));
    if (matterId) return this.matters.one(matterId).pipe(map(subjectOfMatter));
    return of(null);
  }
}
