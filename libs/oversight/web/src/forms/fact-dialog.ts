import { Component, inject } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { OVERSIGHT_LIMITS, type InspectionRow } from '@tiepdan/oversight/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { amountControl, AmountField, DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { OversightApi } from '../oversight-api';
import { doneWords, inspectionSummary, recommendedWords } from '../words';
import { dayControl, filledText } from './record-dialogs';

const count = () => amountControl(OVERSIGHT_LIMITS.count, { value: 0 });
const FIGURES = ['organisations', 'people', 'cases', 'accused'] as const;

/** A fact in which nothing was done is none. */
function something(form: AbstractControl): { readonly nothing: string } | null {
  const value = form.value as Readonly<Record<string, number | null>>;
  return FIGURES.every((name) => !value[name]) ? { nothing: 'Ghi ít nhất một số lớn hơn 0.' } : null;
}

/** What was done by a conclusion on one day. */
@Component({
  selector: 'tiepdan-inspection-fact-dialog',
  imports: [AmountField, DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame heading="Ghi kết quả thi hành" verb="Ghi kết quả" [form]="act">
      <div about>
        <p>{{ recommended }}.</p>
        <p class="muted">{{ done || 'Chưa ghi kết quả nào' }}.</p>
      </div>
      <tiepdan-day-field label="Ngày" data-field="on" [formControl]="act.controls.on" [min]="record.conclusion?.concludedOn ?? null" [max]="today" [required]="true" />
      <fieldset class="field-group">
        <legend>Đã xử lý hành chính</legend>
        <div class="beside">
          <tiepdan-amount-field name="organisations" label="Tổ chức" [control]="act.controls.organisations" />
          <tiepdan-amount-field name="people" label="Cá nhân" [control]="act.controls.people" />
        </div>
      </fieldset>
      <fieldset class="field-group">
        <legend>Đã khởi tố</legend>
        <div class="beside">
          <tiepdan-amount-field name="cases" label="Vụ" [control]="act.controls.cases" />
          <tiepdan-amount-field name="accused" label="Đối tượng" [control]="act.controls.accused" />
        </div>
      </fieldset>
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
  styles: `
    .beside {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
  `,
})
export class InspectionFactDialog {
  private readonly api = inject(OversightApi);
  protected readonly record = inject<{ readonly record: InspectionRow }>(MAT_DIALOG_DATA).record;
  protected readonly today = inject(Session).today();
  protected readonly recommended = recommendedWords(this.record);
  protected readonly done = doneWords(this.record.done);
  protected readonly act = new DialogForm({
    name: `oversight.fact.${this.record.id}`,
    record: this.record,
    load: () => this.api.inspection(this.record.id),
    summary: inspectionSummary,
    validators: [something],
    controls: { on: dayControl(this.today), organisations: count(), people: count(), cases: count(), accused: count(), note: filledText(OVERSIGHT_LIMITS.note, false, null) },
    send: ({ on, organisations, people, cases, accused, note }, version) =>
      firstValueFrom(
        this.api.addFact(this.record.id, {
          version,
          on: on.value ?? '',
          organisations: organisations.value ?? 0,
          people: people.value ?? 0,
          cases: cases.value ?? 0,
          accused: accused.value ?? 0,
          note: tidyText(note.value) || null,
        }),
      ),
  });
}
