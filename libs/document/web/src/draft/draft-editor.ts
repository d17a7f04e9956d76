import { Component, computed, DestroyRef, effect, inject, input, signal, untracked, type OnInit } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import {
  DOCUMENT_TEXTS,
  KIND_OF_PAPER,
  KINDS_WITH_RECIPIENT,
  KINDS_WITHOUT_NUMBER,
  SIGNING_AUTHORITIES,
  type DocumentPaper,
  type DocumentText,
  type DocumentView,
  type DraftSubject,
  type TakenDocumentStep,
} from '@tiepdan/document/contract';
import { Session } from '@tiepdan/identity/web';
import { PAPERS } from '@tiepdan/paper/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import {
  ChangedMeanwhile,
  DayField,
  DayPipe,
  Drafts,
  ErrorPanel,
  ErrorSummary,
  Notice,
  PageHeader,
  Shortcuts,
  TextField,
  VersionedForm,
  type KeptDraft,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { DocumentApi } from '../document-api';
import { ANSWERED_PAPERS, draftSummary, nameOf } from '../document-words';
import { PaperPreview } from '../preview/paper-preview';
import { RecipientsField } from '../recipients-field/recipients-field';
import { DraftForm, type DraftValues } from './draft-form';
import { originOf, SUBJECT_KEYS, subjectOf, textsOf } from './paper-choice';

/** How high the field of each text is, in lines; the others have one. */
const ROWS: Readonly<Partial<Record<DocumentText, number>>> = {
  grounds: 3,
  content: 5,
  request: 3,
  conclusion: 5,
  reason: 3,
  attachments: 2,
  copies: 3,
  participants: 3,
};

/** What each capacity means, on the pick list (NĐ 30/2020 Điều 13). */
const AUTHORITY_WORDS = {
  self: 'Ký trực tiếp',
  collective: 'TM. (thay mặt)',
  acting: 'KT. (ký thay)',
  order: 'TL. (thừa lệnh)',
  mandate: 'TUQ. (thừa ủy quyền)',
} as const;

/** A draft being written: its fields on the left, the paper as it will be printed on the right. */
@Component({
  selector: 'tiepdan-draft-editor',
  imports: [
    ChangedMeanwhile,
    DayField,
    DayPipe,
    ErrorPanel,
    ErrorSummary,
    MatButton,
    MatFormFieldModule,
    MatIcon,
    MatSelectModule,
    PageHeader,
    PaperPreview,
    ReactiveFormsModule,
    RecipientsField,
    RouterLink,
    TextField,
  ],
  templateUrl: './draft-editor.html',
  styleUrl: './draft-editor.scss',
})
export class DraftEditor implements OnInit {
  /** The draft there is; null for a new one. */
  readonly draft = input.required<DocumentView | null>();
  readonly subject = input.required<DraftSubject>();
  /** The papers to choose from, for a new draft. */
  readonly papers = input.required<readonly DocumentPaper[]>();
  /** The paper that was asked for; when it is not to be had, the likeliest one. */
  readonly asked = input<DocumentPaper | null>(null);

  private readonly api = inject(DocumentApi);
  private readonly destroyRef = inject(DestroyRef);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly form = new DraftForm();
  protected readonly saver = new VersionedForm<DocumentView>({
    form: this.form,
    fill: (view) => this.form.fill(view),
    load: () => this.api.one(this.draft()?.id ?? ''),
    summary: draftSummary,
  });
  private readonly changes = toSignal(this.form.events);
  private filled: DraftValues = this.form.getRawValue();
  private kept: KeptDraft | null = null;
  /** The version last saved: what the preview shows. */
  protected readonly saved = signal(0);

  protected readonly labels = PAPERS;
  protected readonly texts = DOCUMENT_TEXTS;
  protected readonly rows = ROWS;
  protected readonly authorities = Object.keys(SIGNING_AUTHORITIES) as (keyof typeof SIGNING_AUTHORITIES)[];
  protected readonly authorityWords = AUTHORITY_WORDS;
  protected readonly nameOf = nameOf;

  protected readonly paper = computed(() => (this.changes(), this.form.controls.paper.value));
  /** The usual words of the chosen paper on this record. */
  protected readonly start = rxResource({
    params: () => {
      const paper = this.paper();
      return this.draft() || !paper ? undefined : { paper, subject: this.subject() };
    },
    stream: ({ params }) => this.api.draftStart(params.paper, params.subject),
  });
  /** What the record's papers start from, of a draft there is: only for the day its answer is due. */
  private readonly again = rxResource({
    params: () => {
      const draft = this.draft();
      return draft?.paper && this.asksAnswer() ? { paper: draft.paper, subject: subjectOf(draft) } : undefined;
    },
    stream: ({ params }) => this.api.draftStart(params.paper, params.subject),
  });
  protected readonly usualDue = computed(() => (this.draft() ? (this.again.hasValue() ? this.again.value().usualDue : null) : (this.started()?.usualDue ?? null)));
  private readonly started = computed(() => (this.start.hasValue() ? this.start.value() : null));
  protected readonly existing = computed(() => this.started()?.existing ?? []);
  protected readonly sealed = computed(() => this.draft()?.sealed ?? this.started()?.sealed ?? false);
  protected readonly known = computed(() => this.draft()?.recipients ?? this.started()?.recipients ?? []);
  protected readonly needsRecipient = computed(() => {
    const paper = this.paper();
    return !!paper && KINDS_WITH_RECIPIENT.includes(KIND_OF_PAPER[paper]);
  });
  protected readonly isRecord = computed(() => {
    const paper = this.paper();
    return !!paper && KINDS_WITHOUT_NUMBER.includes(KIND_OF_PAPER[paper]);
  });
  protected readonly asksAnswer = computed(() => {
    const paper = this.paper();
    return !!paper && (ANSWERED_PAPERS.includes(paper) || this.form.controls.answerDueOn.value !== null);
  });
  protected readonly namesDay = computed(() => (this.changes(), this.form.controls.answerDueOn.value !== null));
  protected readonly shownTexts = computed(() => {
    const paper = this.paper();
    return paper ? textsOf(paper, this.draft()?.texts ?? this.started()?.texts ?? {}) : [];
  });
  protected readonly heading = computed(() => {
    const paper = this.paper();
    return paper ? PAPERS[paper].label : 'Lập văn bản';
  });
  protected readonly returned = computed(() => this.draft()?.returnedReason ?? '');
  protected readonly unsaved = computed(() => (this.changes(), this.form.dirty));
  protected readonly today = this.session.today();

  constructor() {
    const shortcuts = inject(Shortcuts);
    shortcuts.on('ctrl+s', () => void this.save(), this.destroyRef, 'Lưu dự thảo (trang soạn văn bản)');
    shortcuts.on('ctrl+enter', () => void this.finish(), this.destroyRef, 'Lưu và trình duyệt (trang soạn văn bản)');
    effect(() => {
      const paper = this.paper();
      untracked(() => paper && this.form.follow(paper));
    });
    effect(() => {
      const start = this.started();
      untracked(() => {
        if (start) this.filled = this.form.refill(start, this.filled);
      });
    });
  }

  ngOnInit(): void {
    const draft = this.draft();
    const { paper } = this.form.controls;
    paper.setValue(draft ? draft.paper : this.firstPaper());
    if (draft) {
      this.take(draft);
      paper.disable();
    } else this.filled = this.form.getRawValue();
    const origin = originOf(this.subject());
    const place = draft ? `${draft.id}.${draft.version}` : `${origin ?? ''}.${(origin && this.subject()[SUBJECT_KEYS[origin]]) ?? ''}`;
    this.kept = this.drafts.keep(`document.draft.${place}`, this.form, { destroyRef: this.destroyRef });
  }

  /** Saves the draft and stays; the preview follows. */
  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const draft = this.draft();
      const written = await this.write();
      this.kept?.clear();
      this.notice.say('Đã lưu dự thảo.');
      if (draft) this.take(await firstValueFrom(this.api.one(draft.id)));
      else await this.router.navigate(['/documents', written.id, 'draft'], { replaceUrl: true });
    });
  }

  /** Saves the draft and brings it before the head; a record that needs nobody's approval is shown, to be issued. */
  protected async finish(): Promise<void> {
    await this.saver.save(async () => {
      const written = await this.write();
      this.kept?.clear();
      if (!this.isRecord()) await this.submit(written);
      await this.router.navigate(['/documents', written.id]);
    });
  }

  protected async leave(): Promise<void> {
    const draft = this.draft();
    const { petitionId, receptionId, matterId, leaderDayId, aboutDocumentId } = this.subject();
    if (draft) await this.router.navigate(['/documents', draft.id]);
    else if (aboutDocumentId) await this.router.navigate(['/documents', aboutDocumentId]);
    else if (petitionId) await this.router.navigate(['/petitions', petitionId]);
    else if (receptionId) await this.router.navigate(['/receptions', receptionId]);
    else if (leaderDayId) await this.router.navigate(['/leader-days', leaderDayId]);
    else await this.router.navigate(matterId ? ['/matters', matterId] : ['/documents']);
  }

  protected writeDue(on: PlainDate): void {
    const { answerDueOn } = this.form.controls;
    answerDueOn.setValue(on);
    answerDueOn.markAsDirty();
  }

  /** Esc leaves, unless a list or calendar is open. */
  protected escape(event: Event): void {
    const open = event.target instanceof HTMLElement && event.target.closest('[aria-expanded="true"]') !== null;
    if (!event.defaultPrevented && !open) void this.leave();
  }

  private firstPaper(): DocumentPaper | null {
    const asked = this.asked();
    return asked && this.papers().includes(asked) ? asked : (this.papers()[0] ?? null);
  }

  private take(draft: DocumentView): void {
    this.saver.take(draft);
    this.form.markAsPristine();
    this.saved.set(draft.version);
  }

  private async write(): Promise<TakenDocumentStep> {
    const draft = this.draft();
    const fields = this.form.toFields();
    if (draft) return await firstValueFrom(this.api.edit(draft.id, { ...fields, version: this.saver.version }));
    return await firstValueFrom(this.api.draft({ ...fields, ...this.subject(), paper: this.paper() ?? 'notice' }));
  }

  /** The draft is saved by now: a refusal is told, and its page shows what is to be done. */
  private async submit({ id, version }: TakenDocumentStep): Promise<void> {
    try {
      const taken = await firstValueFrom(this.api.take(id, 'submit', { version }));
      this.notice.undoable('Đã trình duyệt văn bản.', () => firstValueFrom(this.api.take(id, 'recall', { version: taken.version })));
    } catch (failure) {
      this.notice.fail(failure);
    }
  }
}
