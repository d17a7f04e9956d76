import { Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { ErrorSummary } from '../forms/error-summary';
import { fieldError } from '../forms/field-error';
import { FormKeys } from '../forms/form-keys';
import { PageHeader } from '../page/page-header';
import { ChangedMeanwhile } from './changed-meanwhile';
import type { Correction } from './correction';

/** The page on which a record is corrected, round the fields of its form (projected), with the reason as the last field. */
@Component({
  selector: 'tiepdan-correction-frame',
  imports: [
    ChangedMeanwhile,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    PageHeader,
    ReactiveFormsModule,
  ],
  templateUrl: './correction-frame.html',
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
  `,
})
export class CorrectionFrame<V extends WrittenRecord> {
  readonly heading = input.required<string>();
  readonly correction = input.required<Correction<V>>();
  protected readonly error = fieldError;
}
