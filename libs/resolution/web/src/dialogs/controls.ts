import { FormControl, Validators } from '@angular/forms';
import type { PlainDate } from '@tiepdan/platform/contract';
import { textControl } from '@tiepdan/ui/web';

/** A day that must be given. */
export const dayControl = (day: PlainDate | null): FormControl<PlainDate | null> => new FormControl<PlainDate | null>(day, Validators.required);

/** A day that may be left out. */
export const dayOrNone = (day: PlainDate | null): FormControl<PlainDate | null> => new FormControl<PlainDate | null>(day);

/** A text with its value. */
export function filledText(limit: number, required: boolean, value: string | null = null): FormControl<string> {
  const control = textControl(limit, required);
  control.setValue(value ?? '');
  return control;
}

/** A number that was left empty is none. */
export const amountOf = ({ value }: FormControl<number | null>): number => value ?? 0;
