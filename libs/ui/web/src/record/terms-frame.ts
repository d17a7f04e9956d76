import { Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ErrorSummary } from '../forms/error-summary';
import { fieldError } from '../forms/field-error';
import { FormKeys } from '../forms/form-keys';
import { ErrorPanel } from '../page/error-panel';
import { PageHeader } from '../page/page-header';
import { SkeletonRows } from '../page/skeleton-rows';
import { ChangedMeanwhile } from './changed-meanwhile';
import type { OfficeTerms } from './office-terms';

/** The page on which an office sets its own terms, each a whole number; what else belongs to them stands inside, above the button. */
@Component({
  selector: 'tiepdan-terms-frame',
  imports: [
    ChangedMeanwhile,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ReactiveFormsModule,
    SkeletonRows,
  ],
  templateUrl: './terms-frame.html',
  styles: `
    .form-section {
      display: flex;
      flex-direction: column;
      gap: 14px;
      max-width: 640px;
      margin-bottom: 16px;
    }

    /* Two or three digits: as wide as the longest name over them, which stays up there. */
    mat-form-field {
      max-width: 340px;
    }
  `,
})
export class TermsFrame<N extends string> {
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  /** What the fields are together, for who hears the page. */
  readonly section = input('Thời hạn');
  readonly terms = input.required<OfficeTerms<N>>();
  protected readonly error = fieldError;
}
