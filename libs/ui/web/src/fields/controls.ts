import { FormControl, Validators, type AbstractControl } from '@angular/forms';

/** Spaces are nothing written. */
const notBlank = (control: AbstractControl<string>) => (control.value && !control.value.trim() ? { required: true } : null);

/** A text of at most `limit` characters that must be written or may be left out. */
export function textControl(limit: number, required: boolean): FormControl<string> {
  const must = required ? [Validators.required, notBlank] : [];
  return new FormControl('', { nonNullable: true, validators: [...must, Validators.maxLength(limit)] });
}

/** A choice that must be made. */
export function choiceControl<T>(): FormControl<T | null> {
  return new FormControl<T | null>(null, Validators.required);
}
