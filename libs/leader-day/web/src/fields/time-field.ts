import { Component, computed, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { fieldError, formEvents } from '@tiepdan/ui/web';
import { parseTime } from './parse-time';

/** A time of day, typed as one likes (`7h30`, `730`) and put right when the field is left. Give its control `timeOfDay`. */
@Component({
  selector: 'tiepdan-time-field',
  imports: [MatFormFieldModule, MatInput, ReactiveFormsModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" [attr.data-field]="name()">
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        autocomplete="off"
        inputmode="numeric"
        placeholder="07:30"
        [formControl]="control()"
        [attr.data-name]="name()"
        (blur)="tidy()"
      />
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class TimeField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<string>>();
  readonly hint = input('');
  private readonly events = formEvents(this.control);
  protected readonly message = computed(() => (this.events(), fieldError(this.control())));

  protected tidy(): void {
    const control = this.control();
    const time = parseTime(control.value);
    if (time && time !== control.value) control.setValue(time);
  }
}
