import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import type { DelegationView } from '@tiepdan/identity/contract';
import { type PlainDate, TEXT_LIMITS, addDays, tidyText } from '@tiepdan/platform/contract';
import { DayField, DialogForm, DialogFrame, TextField, textControl } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session';
import { DelegationApi } from './delegation-api';

export interface MoveEndQuestion {
  readonly row: DelegationView;
  /** Most days, as the office has set it. */
  readonly longest: number;
}

/** A leave has become longer or shorter. */
@Component({
  selector: 'tiepdan-move-delegation-end-dialog',
  imports: [DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame heading="Đổi ngày cuối của ủy quyền" verb="Lưu" [form]="form">
      <tiepdan-day-field label="Đến hết ngày" data-field="toOn" [formControl]="form.controls.toOn" [min]="earliest" [max]="latest" [required]="true" />
      <tiepdan-text-field name="reason" label="Lý do" [control]="form.controls.reason" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
})
export class MoveEndDialog {
  private readonly api = inject(DelegationApi);
  private readonly question = inject<MoveEndQuestion>(MAT_DIALOG_DATA);
  private readonly row = this.question.row;
  private readonly today = inject(Session).today();
  protected readonly earliest = this.row.fromOn > this.today ? this.row.fromOn : this.today;
  protected readonly latest = addDays(this.row.fromOn, this.question.longest - 1);
  protected readonly form = new DialogForm({
    name: `delegation.last-day.${this.row.id}`,
    controls: { toOn: new FormControl<PlainDate | null>(this.row.toOn, Validators.required), reason: textControl(TEXT_LIMITS.reason, true) },
    record: this.row,
    send: ({ toOn, reason }, version) => firstValueFrom(this.api.moveEnd(this.row.id, { version, toOn: toOn.value ?? '', reason: tidyText(reason.value) })),
  });
}
