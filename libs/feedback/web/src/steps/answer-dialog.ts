import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { StepDialog } from './step-dialog';
import { dayControl, StepForm } from './step-form';

/** Longest number of a paper. */
const MARK = 60;

/** What was answered to who sent it. */
@Component({
  selector: 'tiepdan-answer-feedback-dialog',
  imports: [DayField, ReactiveFormsModule, StepDialog, TextField],
  template: `
    <tiepdan-feedback-step-dialog heading="Ghi trả lời" verb="Ghi trả lời" [step]="step">
      <tiepdan-day-field label="Ngày trả lời" data-field="on" [formControl]="step.controls.on" [min]="step.earliest" [max]="step.today" [required]="true" />
      <tiepdan-text-field name="answer" label="Nội dung trả lời" [control]="step.controls.answer" [rows]="6" />
      <tiepdan-text-field name="documentNumber" label="Số văn bản trả lời" [control]="step.controls.documentNumber" />
    </tiepdan-feedback-step-dialog>
  `,
})
export class AnswerDialog {
  protected readonly step = new StepForm({
    name: 'answer',
    controls: (_feedback, today) => ({ on: dayControl(today), answer: textControl(TEXT_LIMITS.body, true), documentNumber: textControl(MARK, false) }),
    send: (api, { on, answer, documentNumber }, { id, version }) =>
      api.take(id, 'answer', { version, on: on.value ?? '', answer: tidyText(answer.value), documentNumber: documentNumber.value || null }),
  });
}
