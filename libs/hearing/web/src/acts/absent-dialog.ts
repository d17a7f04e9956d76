import { Component } from '@angular/core';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm } from './act-form';

/** Who was to be heard did not come. */
@Component({
  selector: 'tiepdan-absent-dialog',
  imports: [ActDialog, TextField],
  template: `
    <tiepdan-hearing-act-dialog
      heading="Ghi không đến"
      [act]="act"
      explanation="Buổi tiếp được ghi vào sổ là công dân không đến và không tính là một lượt tiếp."
    >
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
    </tiepdan-hearing-act-dialog>
  `,
})
export class AbsentDialog {
  protected readonly act = new ActForm({
    name: 'absent',
    controls: () => ({ note: textControl(TEXT_LIMITS.reason, false) }),
    send: (api, { note }, { id, version }) => firstValueFrom(api.absent(id, { version, note: tidyText(note.value) || null })),
  });
}
