import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm, dayControl } from './act-form';

/** The receiving body sent the paper back; the office then decides where it goes. */
@Component({
  selector: 'tiepdan-return-dialog',
  imports: [ActDialog, DayField, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-act-dialog
      heading="Ghi nơi nhận trả lại"
      verb="Ghi trả lại"
      explanation="Văn bản vào danh sách “Bị trả lại” cho đến khi Ban nhận lại và xử lý tiếp."
      [act]="act"
    >
      <tiepdan-day-field
        label="Ngày trả lại"
        data-field="on"
        [formControl]="act.controls.on"
        [min]="act.earliest"
        [max]="act.today"
        [required]="true"
      />
      <tiepdan-text-field name="reason" label="Lý do nơi nhận nêu" [control]="act.controls.reason" [rows]="3" />
    </tiepdan-act-dialog>
  `,
})
export class ReturnDialog {
  protected readonly act = new ActForm({
    name: 'return',
    controls: (_delivery, today) => ({ on: dayControl(today), reason: textControl(TEXT_LIMITS.reason, true) }),
    send: (api, { on, reason }, { id, version }) =>
      firstValueFrom(api.return(id, { version, on: on.value ?? '', reason: tidyText(reason.value) })),
  });
}
