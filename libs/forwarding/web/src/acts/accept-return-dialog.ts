import { Component } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { AgencyField } from '@tiepdan/agency/web';
import { DayField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ActDialog } from './act-dialog';
import { ActForm, dayControl } from './act-form';

/** The office takes a returned paper back into work, and may begin the paper to another body at once. */
@Component({
  selector: 'tiepdan-accept-return-dialog',
  imports: [ActDialog, AgencyField, DayField, ReactiveFormsModule],
  template: `
    <tiepdan-act-dialog heading="Nhận lại, xử lý tiếp" verb="Nhận lại" [act]="act" [explanation]="reason">
      <tiepdan-agency-field
        name="toAgencyId"
        label="Chuyển đến nơi khác (không bắt buộc)"
        hint="Chọn thì phần mềm lập ngay dự thảo văn bản gửi nơi đó; để trống thì chỉ nhận lại."
        [control]="act.controls.toAgencyId"
      />
      <tiepdan-day-field
        label="Ngày nhận lại"
        data-field="on"
        [formControl]="act.controls.on"
        [min]="act.earliest"
        [max]="act.today"
        [required]="true"
      />
    </tiepdan-act-dialog>
  `,
})
export class AcceptReturnDialog {
  protected readonly act = new ActForm({
    name: 'accept-return',
    controls: (_delivery, today) => ({ toAgencyId: new FormControl<string | null>(null), on: dayControl(today) }),
    send: (api, { on, toAgencyId }, { id, version }) =>
      firstValueFrom(api.acceptReturn(id, { version, on: on.value ?? '', toAgencyId: toAgencyId.value })),
  });
  protected readonly reason = this.act.delivery.returnReason ? `Lý do trả lại: ${this.act.delivery.returnReason}` : '';
}
