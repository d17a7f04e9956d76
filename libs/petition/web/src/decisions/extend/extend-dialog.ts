import { Component } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { EXTENSION_DAYS_MOST } from '@tiepdan/petition/contract';
import { tidyText } from '@tiepdan/platform/contract';
import { fieldError, TextField } from '@tiepdan/ui/web';
import { StepDialog } from '../step/step-dialog';
import { paperControl, StepForm } from '../step/step-form';

/** Gia hạn giải quyết: by how many days and by which decision. */
@Component({
  selector: 'tiepdan-extend-dialog',
  imports: [MatFormFieldModule, MatInput, ReactiveFormsModule, StepDialog, TextField],
  template: `
    <tiepdan-step-dialog
      heading="Gia hạn giải quyết tố cáo"
      verb="Gia hạn"
      dayLabel="Ngày quyết định gia hạn"
      explanation="Vụ việc phức tạp gia hạn một lần, đặc biệt phức tạp gia hạn hai lần, mỗi lần không quá 30 ngày (Luật Tố cáo Điều 30 khoản 2, 3)."
      [step]="step"
    >
      <mat-form-field appearance="outline" subscriptSizing="dynamic" class="days" data-field="days">
        <mat-label>Số ngày gia hạn</mat-label>
        <input matInput type="number" inputmode="numeric" min="1" [max]="most" [formControl]="step.controls.days" />
        <mat-error>{{ error(step.controls.days) }}</mat-error>
      </mat-form-field>
      <tiepdan-text-field name="paper" label="Số, ký hiệu quyết định gia hạn" [control]="step.controls.paper" />
    </tiepdan-step-dialog>
  `,
  styles: `
    .days {
      max-width: 240px;
    }
  `,
})
export class ExtendDialog {
  protected readonly step = new StepForm<'extend', ReturnType<typeof extendControls>>({
    controls: extendControls,
    request: ({ days, paper }) => ({ days: days.value ?? 0, paper: tidyText(paper.value) }),
  });
  protected readonly error = fieldError;
  protected readonly most = EXTENSION_DAYS_MOST;
}

const extendControls = () => ({
  days: new FormControl<number | null>(EXTENSION_DAYS_MOST, [
    Validators.required,
    Validators.min(1),
    Validators.max(EXTENSION_DAYS_MOST),
    Validators.pattern(/^\d+$/),
  ]),
  paper: paperControl(),
});
