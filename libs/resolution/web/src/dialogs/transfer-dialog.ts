import { Component, inject } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import { tidyText } from '@tiepdan/platform/contract';
import { RESOLUTION_LIMITS, type ResolutionView } from '@tiepdan/resolution/contract';
import { amountControl, AmountField, DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ResolutionApi } from '../resolution-api';
import { amountOf, dayControl, filledText } from './controls';

function officialsAmongPeople(form: AbstractControl): { readonly officials: string } | null {
  const { people, officials } = form.value as { people: number | null; officials: number | null };
  return (officials ?? 0) > (people ?? 0) ? { officials: 'Số cán bộ, công chức, viên chức nhiều hơn số người.' } : null;
}

/** Hands what was found to the investigators. */
@Component({
  selector: 'tiepdan-transfer-dialog',
  imports: [AmountField, DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame heading="Chuyển cơ quan điều tra" verb="Ghi việc chuyển" [form]="act">
      <tiepdan-text-field name="body" label="Cơ quan điều tra nhận" [control]="act.controls.body" />
      <tiepdan-text-field name="paper" label="Số, ký hiệu văn bản chuyển" [control]="act.controls.paper" />
      <tiepdan-day-field label="Ngày chuyển" data-field="on" [formControl]="act.controls.on" [min]="view.receivedOn" [max]="today" [required]="true" />
      <div class="beside">
        <tiepdan-amount-field name="cases" label="Số vụ" [control]="act.controls.cases" />
        <tiepdan-amount-field name="people" label="Số người" [control]="act.controls.people" />
        <tiepdan-amount-field name="officials" label="Trong đó cán bộ" hint="Cán bộ, công chức, viên chức" [control]="act.controls.officials" />
      </div>
      <tiepdan-text-field name="note" label="Ghi chú (không bắt buộc)" [control]="act.controls.note" [rows]="2" />
    </tiepdan-dialog-frame>
  `,
  styles: `
    .beside {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 12px;
    }
  `,
})
export class TransferDialog {
  private readonly api = inject(ResolutionApi);
  protected readonly view = inject<{ readonly view: ResolutionView }>(MAT_DIALOG_DATA).view;
  protected readonly today = inject(Session).today();
  protected readonly act = new DialogForm({
    name: `resolution.transfer.${this.view.petitionId}`,
    validators: [officialsAmongPeople],
    controls: {
      body: filledText(RESOLUTION_LIMITS.team, true),
      paper: filledText(RESOLUTION_LIMITS.paper, true),
      on: dayControl(this.today),
      cases: amountControl(RESOLUTION_LIMITS.people, { value: 1, least: 1, required: true }),
      people: amountControl(RESOLUTION_LIMITS.people),
      officials: amountControl(RESOLUTION_LIMITS.people),
      note: filledText(RESOLUTION_LIMITS.text, false),
    },
    send: ({ body, paper, on, cases, people, officials, note }) =>
      firstValueFrom(
        this.api.transfer(this.view.petitionId, {
          body: tidyText(body.value),
          paper: tidyText(paper.value),
          on: on.value ?? '',
          cases: amountOf(cases),
          people: amountOf(people),
          officials: amountOf(officials),
          note: tidyText(note.value) || null,
        }),
      ),
  });
}
