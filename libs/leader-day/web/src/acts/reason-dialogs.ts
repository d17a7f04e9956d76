import { Component } from '@angular/core';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm, DOCUMENT_NUMBER } from './act-form';

/** The fields of acts that take a reason and, perhaps, the paper that says so. */
const reasonControls = () => ({ reason: textControl(TEXT_LIMITS.reason, true), documentNumber: textControl(DOCUMENT_NUMBER, false) });

/** A published day is not held at all; people are told why, and it still counts as announced. */
@Component({
  selector: 'tiepdan-call-off-dialog',
  imports: [ActDialog, TextField],
  template: `
    <tiepdan-day-act-dialog
      heading="Không tổ chức"
      verb="Ghi không tổ chức"
      explanation="Ngày đã công bố vẫn tính là ngày tiếp đã công bố. Nếu còn tiếp vào ngày khác thì hoãn sang ngày khác thay vì ghi không tổ chức."
      [act]="act"
    >
      <tiepdan-text-field
        name="reason"
        label="Lý do"
        hint="Lý do được thông báo cho công dân và in trong báo cáo khi cần"
        [control]="act.controls.reason"
        [rows]="2"
      />
      <tiepdan-text-field
        name="documentNumber"
        label="Số văn bản (không bắt buộc)"
        hint="Ví dụ: 123/TB-UBND"
        [control]="act.controls.documentNumber"
      />
    </tiepdan-day-act-dialog>
  `,
})
export class CallOffDialog {
  protected readonly act = new ActForm({
    name: 'call-off',
    controls: reasonControls,
    send: (api, { reason, documentNumber }, { id, version }) =>
      firstValueFrom(api.callOff(id, { version, reason: tidyText(reason.value), documentNumber: tidyText(documentNumber.value) || null })),
  });
}

/** A day that was called off is held after all. */
@Component({
  selector: 'tiepdan-reinstate-dialog',
  imports: [ActDialog, TextField],
  template: `
    <tiepdan-day-act-dialog heading="Tổ chức lại theo lịch" verb="Tổ chức lại" [act]="act">
      <tiepdan-text-field name="reason" label="Lý do" [control]="act.controls.reason" [rows]="2" />
      <tiepdan-text-field name="documentNumber" label="Số văn bản (không bắt buộc)" [control]="act.controls.documentNumber" />
    </tiepdan-day-act-dialog>
  `,
})
export class ReinstateDialog {
  protected readonly act = new ActForm({
    name: 'reinstate',
    controls: reasonControls,
    send: (api, { reason, documentNumber }, { id, version }) =>
      firstValueFrom(
        api.reinstate(id, { version, reason: tidyText(reason.value), documentNumber: tidyText(documentNumber.value) || null }),
      ),
  });
}
