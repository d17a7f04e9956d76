import { FormControl, Validators } from '@angular/forms';
import type { PlainDate } from '@tiepdan/platform/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';

/** What a dialog is given: the record to correct, or null to enter a new one. */
export interface RecordQuestion<Row> {
  readonly record: Row | null;
}

/** A day that must be given. */
export const dayControl = (day: PlainDate | null): FormControl<PlainDate | null> => new FormControl<PlainDate | null>(day, Validators.required);

/** Why a record is corrected; a new one needs no reason. */
export const reasonControl = (record: unknown): FormControl<string> => textControl(TEXT_LIMITS.reason, record !== null);

/** A text with its value. */
export function filledText(limit: number, required: boolean, value: string | null | undefined): FormControl<string> {
  const control = textControl(limit, required);
  control.setValue(value ?? '');
  return control;
}
