import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { AgencyField } from '@tiepdan/agency/web';
import { Session } from '@tiepdan/identity/web';
import { tidyText } from '@tiepdan/platform/contract';
import { PROTECTION_MEASURES, RESOLUTION_LIMITS, type ProtectionMeasure, type ResolutionView } from '@tiepdan/resolution/contract';
import { amountControl, AmountField, choiceControl, ChoiceField, choicesOf, DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ResolutionApi } from '../resolution-api';
import { amountOf, dayControl, filledText } from './controls';

/** A measure that protects who denounced or is close to them: how many, never who. */
@Component({
  selector: 'tiepdan-protection-dialog',
  imports: [AgencyField, AmountField, ChoiceField, DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame heading="Áp dụng biện pháp bảo vệ" verb="Ghi biện pháp" explanation="Chỉ ghi số người được bảo vệ, không ghi họ là ai (Luật Tố cáo, Điều 56)." [form]="act">
      <tiepdan-choice-field name="measure" label="Biện pháp" [control]="act.controls.measure" [choices]="measures" />
      <tiepdan-amount-field name="people" label="Số người được bảo vệ" [control]="act.controls.people" />
      <tiepdan-day-field label="Ngày áp dụng" data-field="on" [formControl]="act.controls.on" [min]="view.receivedOn" [max]="today" [required]="true" />
      <tiepdan-text-field name="paper" label="Số, ký hiệu văn bản (không bắt buộc)" [control]="act.controls.paper" />
      <tiepdan-agency-field name="agencyId" label="Cơ quan bảo vệ (không bắt buộc)" [control]="act.controls.agencyId" />
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
})
export class ProtectionDialog {
  private readonly api = inject(ResolutionApi);
  protected readonly view = inject<{ readonly view: ResolutionView }>(MAT_DIALOG_DATA).view;
  protected readonly today = inject(Session).today();
  protected readonly measures = choicesOf(PROTECTION_MEASURES);
  protected readonly act = new DialogForm({
    name: `resolution.protect.${this.view.petitionId}`,
    controls: {
      measure: choiceControl<ProtectionMeasure>(),
      people: amountControl(RESOLUTION_LIMITS.people, { value: 1, least: 1, required: true }),
      on: dayControl(this.today),
      paper: filledText(RESOLUTION_LIMITS.paper, false),
      agencyId: new FormControl<string | null>(null),
      note: filledText(RESOLUTION_LIMITS.text, false),
    },
    send: ({ measure, people, on, paper, agencyId, note }) =>
      firstValueFrom(
        this.api.protect(this.view.petitionId, {
          measure: measure.value ?? 'secrecy',
          people: amountOf(people),
          on: on.value ?? '',
          paper: tidyText(paper.value) || null,
          agencyId: agencyId.value,
          note: tidyText(note.value) || null,
        }),
      ),
  });
}
