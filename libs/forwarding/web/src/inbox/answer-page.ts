import { Component, computed, DestroyRef, effect, inject, input } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { InboxView } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import { formatDay } from '@tiepdan/platform/contract';
import {
  ChangedMeanwhile,
  Drafts,
  ErrorPanel,
  ErrorSummary,
  FormKeys,
  type KeptDraft,
  Notice,
  PageHeader,
  SkeletonRows,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { answerControls, answerRequest, arrangeAnswer } from '../answer/answer-controls';
import { AnswerFields } from '../answer/answer-fields';
import { AnswerFiles } from '../answer/answer-files';
import { InboxApi } from './inbox-api';
import { inboxFacts } from './inbox-words';

/** The receiving body's own answer: what it did, by which paper, with the paper itself. */
@Component({
  selector: 'tiepdan-answer-page',
  imports: [
    AnswerFields,
    AnswerFiles,
    ChangedMeanwhile,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
  ],
  templateUrl: './answer-page.html',
})
export class AnswerPage {
  private readonly api = inject(InboxApi);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly drafts = inject(Drafts);
  private readonly destroyRef = inject(DestroyRef);
  readonly id = input.required<string>();

  protected readonly today = inject(Session).today();
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null));
  protected readonly heading = computed(() => {
    const view = this.view();
    return view ? `Trả lời văn bản số ${view.documentNumber}` : 'Trả lời văn bản';
  });
  protected readonly lead = computed(() => {
    const view = this.view();
    return view?.dueOn ? `${view.summary}. Hạn trả lời: ${formatDay(view.dueOn)}.` : (view?.summary ?? '');
  });
  /** Who denounced is named nowhere (Luật Tố cáo Điều 8 khoản 3, Điều 56). */
  protected readonly sealed = computed(() => this.view()?.matterKind === 'denunciation');

  protected readonly controls = answerControls(this.today);
  protected readonly form = new FormGroup({ ...this.controls });
  protected readonly saver = new VersionedForm<InboxView>({
    form: this.form,
    fill: () => undefined,
    load: () => this.api.one(this.id()),
    summary: inboxFacts,
  });
  private draft: KeptDraft | null = null;

  constructor() {
    arrangeAnswer(this.controls);
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      arrangeAnswer(this.controls);
      this.form.updateValueAndValidity({ emitEvent: false });
    });
    effect(() => {
      const view = this.view();
      if (view && this.draft === null) this.begin(view);
    });
  }

  /** Takes the version that is answered, and what was typed before. */
  private begin(view: InboxView): void {
    this.saver.take(view);
    this.draft = this.drafts.keep(`inbox.answer.${view.id}`, this.form, {
      destroyRef: this.destroyRef,
      // Files go away after a day, and words about a denunciation do not lie on a machine.
      omit: () => ({ ...this.form.getRawValue(), fileIds: [], ...(this.sealed() ? { summary: '' } : {}) }),
    });
  }

  protected async send(): Promise<void> {
    await this.saver.save(async () => {
      await firstValueFrom(this.api.answer(this.id(), { ...answerRequest(this.controls), version: this.saver.version }));
      this.draft?.clear();
      this.notice.say('Đã gửi trả lời đến Ban Tiếp công dân.');
      await this.router.navigate(['/inbox', this.id()]);
    });
  }

  protected leave(): void {
    void this.router.navigate(['/inbox', this.id()]);
  }
}
