import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { PeriodLockApi } from '@tiepdan/calendar/web';
import { Session } from '@tiepdan/identity/web';
import { addDays, type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { DayField, DialogForm, DialogFrame, textControl, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';

/** The days that are offered. */
export interface LockQuestion {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Locks a span of days that has passed. */
@Component({
  selector: 'tiepdan-lock-dialog',
  imports: [DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame
      heading="Khóa kỳ báo cáo"
      verb="Khóa kỳ"
      explanation="Hồ sơ có ngày trong kỳ vẫn nhập, sửa được, nhưng được ghi là nhập muộn và có trong danh sách của kỳ."
      [form]="act"
    >
      <tiepdan-day-field label="Từ ngày" data-field="from" [formControl]="act.controls.from" [max]="yesterday" [required]="true" />
      <tiepdan-day-field label="Đến hết ngày" data-field="to" [formControl]="act.controls.to" [max]="yesterday" [required]="true" />
      <tiepdan-text-field name="reason" label="Lý do" [rows]="2" [control]="act.controls.reason" />
    </tiepdan-dialog-frame>
  `,
})
export class LockDialog {
  private readonly api = inject(PeriodLockApi);
  private readonly question = inject<LockQuestion>(MAT_DIALOG_DATA);
  protected readonly yesterday = addDays(inject(Session).today(), -1);
  protected readonly act = new DialogForm({
    name: 'period.lock',
    controls: {
      from: new FormControl<PlainDate | null>(this.question.from, Validators.required),
      to: new FormControl<PlainDate | null>(this.question.to, Validators.required),
      reason: textControl(TEXT_LIMITS.reason, true),
    },
    validators: [(form) => (form.value.from && form.value.to && form.value.from > form.value.to ? { endsBeforeItBegins: true } : null)],
    send: ({ from, to, reason }) => firstValueFrom(this.api.lock({ from: from.value ?? '', to: to.value ?? '', reason: reason.value.trim() })),
  });
}
