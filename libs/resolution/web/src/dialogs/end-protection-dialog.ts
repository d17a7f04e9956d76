import { Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { formatDay, TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { PROTECTION_MEASURES, type ProtectionView } from '@tiepdan/resolution/contract';
import { DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom, map } from 'rxjs';
import { ResolutionApi } from '../resolution-api';
import { dayControl, filledText } from './controls';

/** The day on which a measure is no longer needed, and why. */
@Component({
  selector: 'tiepdan-end-protection-dialog',
  imports: [DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame heading="Chấm dứt biện pháp bảo vệ" [explanation]="measure" [form]="act">
      <tiepdan-day-field label="Ngày chấm dứt" data-field="on" [formControl]="act.controls.on" [min]="protection.takenOn" [max]="today" [required]="true" />
      <tiepdan-text-field name="reason" label="Lý do" [control]="act.controls.reason" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
})
export class EndProtectionDialog {
  private readonly api = inject(ResolutionApi);
  private readonly question = inject<{ readonly petitionId: string; readonly protection: ProtectionView }>(MAT_DIALOG_DATA);
  protected readonly protection = this.question.protection;
  protected readonly today = inject(Session).today();
  protected readonly measure = `${PROTECTION_MEASURES[this.protection.measure]}.`;
  protected readonly act = new DialogForm({
    name: `resolution.end-protection.${this.protection.id}`,
    record: this.protection,
    load: () => this.api.of(this.question.petitionId).pipe(map(({ protections }) => protections.find(({ id }) => id === this.protection.id) ?? this.protection)),
    summary: ({ endedOn, endReason }) => [
      { label: 'Chấm dứt', value: endedOn && formatDay(endedOn) },
      { label: 'Lý do', value: endReason },
    ],
    controls: { on: dayControl(this.today), reason: filledText(TEXT_LIMITS.reason, true) },
    send: ({ on, reason }, version) => firstValueFrom(this.api.endProtection(this.protection.id, { version, on: on.value ?? '', reason: tidyText(reason.value) })),
  });
}
