import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { StepDialog } from './step-dialog';
import { dayControl, StepForm } from './step-form';

/** Who sent it takes it back. */
@Component({
  selector: 'tiepdan-withdraw-feedback-dialog',
  imports: [DayField, ReactiveFormsModule, StepDialog, TextField],
  template: `
    <tiepdan-feedback-step-dialog heading="Ghi người gửi rút" verb="Ghi rút" [step]="step">
      <tiepdan-day-field label="Ngày rút" data-field="on" [formControl]="step.controls.on" [min]="step.earliest" [max]="step.today" [required]="true" />
      <tiepdan-text-field name="reason" label="Lý do" [control]="step.controls.reason" [rows]="3" />
    </tiepdan-feedback-step-dialog>
  `,
})
export class WithdrawDialog {
  protected readonly step = new StepForm({
    name: 'withdraw',
    controls: (_feedback, today) => ({ on: dayControl(today), reason: textControl(TEXT_LIMITS.reason, true) }),
    send: (api, { on, reason }, { id, version }) => api.take(id, 'withdraw', { version, on: on.value ?? '', reason: tidyText(reason.value) }),
  });
}
