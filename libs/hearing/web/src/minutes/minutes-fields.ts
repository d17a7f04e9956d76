import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { TimeField } from '@tiepdan/leader-day/web';
import { fieldError, formEvents, TextField } from '@tiepdan/ui/web';
import type { MinutesForm } from './minutes-form';

/** Everything the minutes hold besides the conclusion. `path` is where they stand in the form around them: `minutes.` or nothing. */
@Component({
  selector: 'tiepdan-minutes-fields',
  imports: [MatButtonModule, MatCheckbox, MatFormFieldModule, MatIcon, MatInput, ReactiveFormsModule, TextField, TimeField],
  templateUrl: './minutes-fields.html',
  styleUrl: './minutes-fields.scss',
})
export class MinutesFields {
  readonly minutes = input.required<MinutesForm>();
  readonly path = input('');
  private readonly events = formEvents(this.minutes);
  protected readonly lines = computed(() => (this.events(), [...this.minutes().controls.participants.controls]));
  protected readonly signed = computed(() => (this.events(), this.minutes().controls.signed.value));
  protected readonly timesWrong = computed(() => {
    this.events();
    const { startedAt, endedAt } = this.minutes().controls;
    return (startedAt.touched || endedAt.touched) && this.minutes().hasError('times');
  });
  protected readonly error = fieldError;
}
