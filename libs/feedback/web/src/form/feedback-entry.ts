import { afterNextRender, Component, DestroyRef, effect, ElementRef, inject, Injector, input, signal, untracked, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { FeedbackSource, RegisteredFeedback } from '@tiepdan/feedback/contract';
import { Session } from '@tiepdan/identity/web';
import { Drafts, ErrorPanel, ErrorSummary, FormKeys, Notice, PageHeader, SavedForm, SkeletonRows, type KeptDraft } from '@tiepdan/ui/web';
import { firstValueFrom, of, type Observable } from 'rxjs';
import { FeedbackApi } from '../feedback-api';
import { bookNumberOf } from '../feedback-words';
import { FeedbackFields } from './feedback-fields';
import { FeedbackForm } from './feedback-form';

/** Kept with a record that is taken back at once. */
const UNDO_REASON = 'Hoàn tác ngay sau khi ghi';

/** "Vào sổ phản ánh, kiến nghị": one screen, empty or begun from a petition or a reception. */
@Component({
  selector: 'tiepdan-feedback-entry',
  imports: [ErrorPanel, ErrorSummary, FeedbackFields, FormKeys, MatButtonModule, PageHeader, ReactiveFormsModule, RouterLink, SkeletonRows],
  templateUrl: './feedback-entry.html',
  styleUrl: './form-page.scss',
})
export class FeedbackEntry {
  /** The record it came by, from the address. */
  readonly petitionId = input<string>();
  readonly receptionId = input<string>();

  private readonly api = inject(FeedbackApi);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly destroyRef = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly fields = viewChild(FeedbackFields);
  private readonly next = viewChild<unknown, ElementRef<HTMLButtonElement>>('next', { read: ElementRef });
  private draft: KeptDraft | null = null;

  protected readonly numberOf = bookNumberOf;
  protected readonly today = this.session.today;
  protected readonly form = new FeedbackForm(this.session.today());
  protected readonly saver = new SavedForm(this.form);
  protected readonly registered = signal<RegisteredFeedback | null>(null);
  protected readonly source = rxResource({
    params: () => ({ petitionId: this.petitionId(), receptionId: this.receptionId() }),
    stream: ({ params }): Observable<FeedbackSource | null> => (params.petitionId || params.receptionId ? this.api.source(params) : of(null)),
  });

  constructor() {
    effect(() => {
      if (!this.source.hasValue() || this.draft) return;
      const source = this.source.value();
      untracked(() => this.begin(source));
    });
  }

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const request = this.form.toRequest();
      if (!request) return;
      const registered = await firstValueFrom(this.api.register(request));
      this.draft?.clear();
      this.registered.set(registered);
      this.tell(registered);
      afterNextRender(() => this.next()?.nativeElement.focus(), { injector: this.injector });
    });
  }

  /** The next of the same channel; it came by no record any more. */
  protected registerNext(): void {
    const { receivedOn, channel } = this.form.getRawValue();
    this.form.origin = null;
    this.form.reset({ ...new FeedbackForm(this.today()).getRawValue(), receivedOn, channel });
    this.registered.set(null);
    this.focus();
  }

  protected leave(): void {
    void this.router.navigate(['/feedback']);
  }

  private begin(source: FeedbackSource | null): void {
    if (source) this.form.beginWith(source);
    this.form.markAsPristine();
    this.draft = this.drafts.keep(`feedback.new${source ? `.${source.origin.id}` : ''}`, this.form, { destroyRef: this.destroyRef });
    this.focus();
  }

  private tell(registered: RegisteredFeedback): void {
    const text = `Đã vào sổ phản ánh, kiến nghị số ${bookNumberOf(registered)}.`;
    if (!this.session.can('feedback.cancel')) return this.notice.say(text);
    this.notice.undoable(text, async () => {
      await firstValueFrom(this.api.cancel(registered.id, { version: registered.version, reason: UNDO_REASON }));
      this.registered.set(null);
    });
  }

  private focus(): void {
    afterNextRender(() => this.fields()?.focus(), { injector: this.injector });
  }
}
