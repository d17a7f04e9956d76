import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { AgencyField } from '@tiepdan/agency/web';
import { Session } from '@tiepdan/identity/web';
import { DayField, textControl, TextField } from '@tiepdan/ui/web';
import { StepDialog } from './step-dialog';
import { dayControl, StepForm } from './step-form';

/** Longest number of a paper. */
const MARK = 60;

/** To whom it goes, and by which paper: one made elsewhere, or a draft made here where it came by a record. */
@Component({
  selector: 'tiepdan-forward-feedback-dialog',
  imports: [AgencyField, DayField, MatCheckboxModule, ReactiveFormsModule, StepDialog, TextField],
  template: `
    <tiepdan-feedback-step-dialog heading="Chuyển cơ quan xử lý" verb="Ghi chuyển" [step]="step">
      <tiepdan-agency-field name="agencyId" label="Cơ quan xử lý" [control]="step.controls.agencyId" [likely]="['department', 'commune']" />
      <tiepdan-day-field label="Ngày chuyển" data-field="on" [formControl]="step.controls.on" [min]="step.earliest" [max]="step.today" [required]="true" />
      <tiepdan-day-field label="Yêu cầu trả lời trước ngày" data-field="dueOn" [formControl]="step.controls.dueOn" [min]="step.controls.on.value" />
      @if (canDraft) {
        <mat-checkbox data-field="draft" [formControl]="step.controls.draft">Soạn văn bản chuyển theo mẫu (dự thảo, chờ duyệt và cấp số)</mat-checkbox>
      }
      <tiepdan-text-field
        name="documentNumber"
        label="Số văn bản chuyển"
        hint="Để trống khi soạn văn bản tại đây hoặc chuyển trên Hệ thống"
        [control]="step.controls.documentNumber"
      />
    </tiepdan-feedback-step-dialog>
  `,
})
export class ForwardDialog {
  /** A paper is drafted about a record with a matter, by who may draft. */
  private readonly mayDraft = inject(Session).can('document.draft-any');
  protected readonly step = new StepForm({
    name: 'forward',
    controls: (feedback, today) => ({
      agencyId: new FormControl<string | null>(feedback.concernedAgencyId ?? null, Validators.required),
      on: dayControl(today),
      dueOn: dayControl(null, false),
      documentNumber: textControl(MARK, false),
      draft: new FormControl(this.mayDraft && feedback.matterId !== null, { nonNullable: true }),
    }),
    send: (api, { agencyId, on, dueOn, documentNumber, draft }, { id, version }) =>
      api.take(id, 'forward', {
        version,
        on: on.value ?? '',
        agencyId: agencyId.value ?? '',
        dueOn: dueOn.value,
        documentNumber: documentNumber.value || null,
        draft: draft.value,
      }),
  });
  protected readonly canDraft = this.mayDraft && this.step.feedback.matterId !== null;
}
