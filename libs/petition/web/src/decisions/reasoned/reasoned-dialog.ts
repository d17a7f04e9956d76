import { Component } from '@angular/core';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { textControl, TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { StepForm } from '../step/step-form';
import { REASONED_WORDS, type ReasonedAction } from './reasoned-words';

/** Trả lại, Mở lại: done for a reason, which is kept. */
@Component({
  selector: 'tiepdan-reasoned-dialog',
  imports: [StepDialog, TextField],
  template: `
    <tiepdan-step-dialog
      [step]="step"
      [heading]="words.heading"
      [verb]="words.verb"
      [explanation]="words.explanation"
      [dayLabel]="words.dayLabel"
    >
      <tiepdan-text-field name="reason" [label]="words.reasonLabel" [control]="step.controls.reason" [rows]="3" />
    </tiepdan-step-dialog>
  `,
})
export class ReasonedDialog {
  protected readonly step = new StepForm<ReasonedAction, { reason: ReturnType<typeof textControl> }>({
    controls: () => ({ reason: textControl(TEXT_LIMITS.reason, true) }),
    request: ({ reason }) => ({ reason: tidyText(reason.value) }),
  });
  protected readonly words = REASONED_WORDS[this.step.action];
}
