import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { AgencyField } from '@tiepdan/agency/web';
import { Session } from '@tiepdan/identity/web';
import { tidyText } from '@tiepdan/platform/contract';
import { RESOLUTION_LIMITS, type ResolutionView } from '@tiepdan/resolution/contract';
import { DayField, DialogForm, DialogFrame, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ResolutionApi } from '../resolution-api';
import { dayControl, dayOrNone, filledText } from './controls';

/** Somebody must verify. */
function verifier(form: AbstractControl): { readonly verifier: string } | null {
  const { agencyId, team } = form.value as { agencyId: string | null; team: string };
  return agencyId || team.trim() ? null : { verifier: 'Ghi cơ quan hoặc tổ, đoàn xác minh.' };
}

/** Assigns the verification of a case. */
@Component({
  selector: 'tiepdan-verification-dialog',
  imports: [AgencyField, DayField, DialogFrame, ReactiveFormsModule, TextField],
  template: `
    <tiepdan-dialog-frame heading="Giao xác minh" [form]="act">
      <tiepdan-text-field name="paper" label="Số, ký hiệu quyết định giao xác minh" [control]="act.controls.paper" />
      <tiepdan-day-field label="Ngày giao" data-field="on" [formControl]="act.controls.on" [min]="view.receivedOn" [max]="today" [required]="true" />
      <tiepdan-agency-field name="agencyId" label="Cơ quan xác minh" [control]="act.controls.agencyId" />
      <tiepdan-text-field name="team" label="Hoặc tổ, đoàn xác minh" hint="Ghi tên tổ, đoàn; không ghi tên công dân" [control]="act.controls.team" />
      <tiepdan-day-field label="Hạn báo cáo (không bắt buộc)" data-field="dueOn" [formControl]="act.controls.dueOn" [min]="act.controls.on.value" />
    </tiepdan-dialog-frame>
  `,
})
export class VerificationDialog {
  private readonly api = inject(ResolutionApi);
  protected readonly view = inject<{ readonly view: ResolutionView }>(MAT_DIALOG_DATA).view;
  protected readonly today = inject(Session).today();
  protected readonly act = new DialogForm({
    name: `resolution.verify.${this.view.petitionId}`,
    validators: [verifier],
    controls: {
      paper: filledText(RESOLUTION_LIMITS.paper, true),
      on: dayControl(this.today),
      agencyId: new FormControl<string | null>(null),
      team: filledText(RESOLUTION_LIMITS.team, false),
      dueOn: dayOrNone(null),
    },
    send: ({ paper, on, agencyId, team, dueOn }) =>
      firstValueFrom(
        this.api.verify(this.view.petitionId, { paper: tidyText(paper.value), on: on.value ?? '', agencyId: agencyId.value, team: tidyText(team.value) || null, dueOn: dueOn.value }),
      ),
  });
}
