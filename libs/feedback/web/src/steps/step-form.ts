import { DestroyRef, inject } from '@angular/core';
import { FormControl, FormGroup, Validators, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { FeedbackStepDone, FeedbackView } from '@tiepdan/feedback/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { Drafts, VersionedForm, type KeptDraft } from '@tiepdan/ui/web';
import type { Observable } from 'rxjs';
import { firstValueFrom } from 'rxjs';
import { FeedbackApi } from '../feedback-api';
import { feedbackProgress } from '../feedback-words';

/** What the dialog of a step is given: the feedback as the officer saw it. */
export interface StepQuestion {
  readonly feedback: FeedbackView;
}

/** What one step's dialog has of its own. */
export interface StepOptions<C extends Record<string, AbstractControl>> {
  /** Names the draft kept on this machine. */
  readonly name: string;
  readonly controls: (feedback: FeedbackView, today: PlainDate) => C;
  readonly send: (api: FeedbackApi, controls: C, feedback: WrittenRecord) => Observable<FeedbackStepDone>;
}

/** A day that must be given; today unless changed. */
export function dayControl(today: PlainDate | null, required = true): FormControl<PlainDate | null> {
  return new FormControl<PlainDate | null>(today, required ? Validators.required : null);
}

/** One step with feedback, in a dialog: its form, its draft, taking it, and what to do when another officer was faster. */
export class StepForm<C extends Record<string, AbstractControl>> extends VersionedForm<FeedbackView> {
  readonly feedback: FeedbackView;
  readonly today: PlainDate;
  /** The first day the step may carry. */
  readonly earliest: PlainDate;
  readonly controls: C;
  private readonly api: FeedbackApi;
  private readonly draft: KeptDraft;
  private readonly dialog: MatDialogRef<unknown, FeedbackStepDone>;

  constructor(private readonly own: StepOptions<C>) {
    const { feedback } = inject<StepQuestion>(MAT_DIALOG_DATA);
    const api = inject(FeedbackApi);
    const today = inject(Session).today();
    const controls = own.controls(feedback, today);
    super({ form: new FormGroup(controls), fill: () => undefined, load: () => api.one(feedback.id), summary: feedbackProgress });
    this.feedback = feedback;
    this.today = today;
    this.earliest = feedback.answeredOn ?? feedback.forwardedOn ?? feedback.receivedOn;
    this.api = api;
    this.controls = controls;
    this.dialog = inject<MatDialogRef<unknown, FeedbackStepDone>>(MatDialogRef);
    this.take(feedback);
    this.draft = inject(Drafts).keep(`feedback.${own.name}.${feedback.id}`, this.form, { destroyRef: inject(DestroyRef) });
  }

  /** Takes the step and closes the dialog; a refusal stays in the form. */
  async done(): Promise<void> {
    await this.save(async () => {
      const result = await firstValueFrom(this.own.send(this.api, this.controls, { id: this.feedback.id, version: this.version }));
      this.draft.clear();
      this.dialog.close(result);
    });
  }
}
