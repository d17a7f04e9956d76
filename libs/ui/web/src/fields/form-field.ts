import { computed, Directive, input } from '@angular/core';
import type { FormControl } from '@angular/forms';
import { fieldError } from '../forms/field-error';
import { formEvents } from '../forms/form-events';

/** What every field with one control of a form shares: its name in the form, its words, and what is wrong with it. */
@Directive()
export abstract class FormField<T = string> {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<T>>();
  /** Stands under the field in small while nothing is wrong. */
  readonly hint = input('');
  protected readonly events = formEvents(this.control);
  protected readonly message = computed(() => (this.events(), fieldError(this.control())));
}
