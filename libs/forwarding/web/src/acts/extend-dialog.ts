import { Component } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { formatDay, TEXT_LIMITS, tidyText, type PlainDate } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm } from './act-form';

/** Another last day for the answer, with its reason: the earlier one stays in the history. */
@Component({
  selector: 'tiepdan-extend-dialog',
  imports: [ActDialog, DayField, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-act-dialog heading="Đổi hạn trả lời" [act]="act" [explanation]="now">
      <tiepdan-day-field
        label="Hạn trả lời mới"
        data-field="dueOn"
        [formControl]="act.controls.dueOn"
        [min]="act.delivery.sentOn ?? act.delivery.issuedOn"
        [required]="true"
      />
      <tiepdan-text-field name="reason" label="Lý do" [control]="act.controls.reason" [rows]="3" />
    </tiepdan-act-dialog>
  `,
})
export class ExtendDialog {
  protected readonly act = new ActForm({
    name: 'extend',
    controls: () => ({
      dueOn: new FormControl<PlainDate | null>(null, Validators.required),
      reason: textControl(TEXT_LIMITS.reason, true),
    }),
    send: (api, { dueOn, reason }, { id, version }) =>
      firstValueFrom(api.extend(id, { version, dueOn: dueOn.value ?? '', reason: tidyText(reason.value) })),
  });
  protected readonly now = this.act.delivery.dueOn
    ? `Hạn trả lời hiện nay là ${formatDay(this.act.delivery.dueOn)}.`
    : 'Hiện chưa đặt hạn trả lời.';
}
