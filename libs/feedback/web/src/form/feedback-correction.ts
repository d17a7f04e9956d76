import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { FeedbackView } from '@tiepdan/feedback/contract';
import { Session } from '@tiepdan/identity/web';
import { Correction, CorrectionFrame } from '@tiepdan/ui/web';
import { FeedbackApi } from '../feedback-api';
import { bookNumberOf, feedbackSummary } from '../feedback-words';
import { FeedbackFields } from './feedback-fields';
import { FeedbackForm } from './feedback-form';

/** Correcting feedback: the same form, with a reason. */
@Component({
  selector: 'tiepdan-feedback-correction',
  imports: [CorrectionFrame, FeedbackFields],
  template: `
    <tiepdan-correction-frame [heading]="heading()" [correction]="correction">
      <tiepdan-feedback-fields [form]="form" [today]="today()" />
    </tiepdan-correction-frame>
  `,
})
export class FeedbackCorrection implements OnInit {
  readonly feedback = input.required<FeedbackView>();

  private readonly api = inject(FeedbackApi);
  private readonly session = inject(Session);
  protected readonly today = this.session.today;
  protected readonly form = new FeedbackForm(this.session.today(), true);
  protected readonly correction = new Correction<FeedbackView>({
    name: 'feedback',
    route: '/feedback',
    form: this.form,
    record: this.feedback,
    fill: (view) => this.form.take(view),
    load: (id) => this.api.one(id),
    write: (id, version) => {
      const request = this.form.toCorrectRequest(version);
      return request && this.api.correct(id, request);
    },
    summary: feedbackSummary,
    said: (view) => `Đã sửa phản ánh, kiến nghị số ${bookNumberOf(view)}.`,
  });
  protected readonly heading = computed(() => `Sửa phản ánh, kiến nghị số ${bookNumberOf(this.feedback())}`);

  ngOnInit(): void {
    this.correction.begin();
  }
}
