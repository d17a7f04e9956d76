import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { choiceControl, fieldError, LateList, textControl, TextField } from '@tiepdan/ui/web';
import { PetitionApi } from '../../petition-api';
import { StepDialog } from '../step/step-dialog';
import { StepForm } from '../step/step-form';

/** Chuyển người thụ lý hồ sơ: to whom, and why. */
@Component({
  selector: 'tiepdan-transfer-dialog',
  imports: [LateList, MatFormFieldModule, MatSelectModule, ReactiveFormsModule, StepDialog, TextField],
  template: `
    <tiepdan-step-dialog
      heading="Chuyển người thụ lý hồ sơ"
      verb="Chuyển hồ sơ"
      dayLabel="Ngày chuyển"
      [step]="step"
      [explanation]="holder"
    >
      @if (officers.hasValue()) {
        <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="officerId">
          <mat-label>Người nhận hồ sơ</mat-label>
          <mat-select [formControl]="step.controls.officerId">
            @for (officer of others(); track officer.id) {
              <mat-option [value]="officer.id">
                {{ officer.fullName }} <span class="muted">{{ officer.position }}</span>
              </mat-option>
            } @empty {
              <mat-option disabled>Không có cán bộ nào khác</mat-option>
            }
          </mat-select>
          <mat-error>{{ error(step.controls.officerId) }}</mat-error>
        </mat-form-field>
      } @else {
        <tiepdan-late-list label="Người nhận hồ sơ" [list]="officers" />
      }
      <tiepdan-text-field name="reason" label="Lý do chuyển" [control]="step.controls.reason" [rows]="2" />
    </tiepdan-step-dialog>
  `,
})
export class TransferDialog {
  private readonly api = inject(PetitionApi);
  protected readonly step = new StepForm<'transfer', ReturnType<typeof transferControls>>({
    controls: transferControls,
    request: ({ officerId, reason }) => ({ officerId: officerId.value ?? '', reason: tidyText(reason.value) }),
  });
  protected readonly error = fieldError;
  protected readonly holder = this.step.petition.officerName
    ? `Hồ sơ đang do ${this.step.petition.officerName} thụ lý.`
    : 'Hồ sơ chưa giao cho ai.';
  protected readonly officers = rxResource({ stream: () => this.api.officers() });
  protected readonly others = computed(() =>
    (this.officers.hasValue() ? (this.officers.value() ?? []) : []).filter(({ id }) => id !== this.step.petition.officerId),
  );
}

const transferControls = () => ({ officerId: choiceControl<string>(), reason: textControl(TEXT_LIMITS.reason, true) });
