import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { StepDialog } from './step-dialog';
import { dayControl, StepForm } from './step-form';

/** What the public will read: begun with what was written, without names before it goes out. */
@Component({
  selector: 'tiepdan-publish-feedback-dialog',
  imports: [DayField, ReactiveFormsModule, StepDialog, TextField],
  template: `
    <tiepdan-feedback-step-dialog
      heading="Công khai trả lời"
      verb="Công khai"
      explanation="Hai nội dung dưới đây hiện trên trang công khai của cơ quan. Bỏ họ tên, địa chỉ, số điện thoại của người gửi."
      [step]="step"
    >
      <tiepdan-day-field label="Ngày công khai" data-field="on" [formControl]="step.controls.on" [min]="step.earliest" [max]="step.today" [required]="true" />
      <tiepdan-text-field name="question" label="Nội dung phản ánh, kiến nghị" [control]="step.controls.question" [rows]="5" />
      <tiepdan-text-field name="answer" label="Nội dung trả lời" [control]="step.controls.answer" [rows]="6" />
    </tiepdan-feedback-step-dialog>
  `,
})
export class PublishDialog {
  protected readonly step = new StepForm({
    name: 'publish',
    controls: ({ content, answer }, today) => ({ on: dayControl(today), question: filled(content), answer: filled(answer ?? '') }),
    send: (api, { on, question, answer }, { id, version }) =>
      api.take(id, 'publish', { version, on: on.value ?? '', question: tidyText(question.value), answer: tidyText(answer.value) }),
  });
}

function filled(text: string) {
  const control = textControl(TEXT_LIMITS.body, true);
  control.setValue(text);
  return control;
}
