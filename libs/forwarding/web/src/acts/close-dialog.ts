import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm, dayControl } from './act-form';

/** Nothing more is waited for, though no answer came. */
@Component({
  selector: 'tiepdan-close-dialog',
  imports: [ActDialog, DayField, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-act-dialog
      heading="Kết thúc theo dõi"
      explanation="Văn bản này không còn được tính là chờ trả lời và không bị đôn đốc nữa. Có thể theo dõi lại khi cần."
      [act]="act"
    >
      <tiepdan-day-field
        label="Ngày kết thúc"
        data-field="on"
        [formControl]="act.controls.on"
        [min]="act.earliest"
        [max]="act.today"
        [required]="true"
      />
      <tiepdan-text-field name="reason" label="Lý do" [control]="act.controls.reason" [rows]="3" />
    </tiepdan-act-dialog>
  `,
})
export class CloseDialog {
  protected readonly act = new ActForm({
    name: 'close',
    controls: (_delivery, today) => ({ on: dayControl(today), reason: textControl(TEXT_LIMITS.reason, true) }),
    send: (api, { on, reason }, { id, version }) =>
      firstValueFrom(api.close(id, { version, on: on.value ?? '', reason: tidyText(reason.value) })),
  });
}
