import { Component } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { FormField } from '@tiepdan/ui/web';
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
export class TimeField extends FormField {
  protected tidy(): void {
    const control = this.control();
    const time = parseTime(control.value);
    if (time && time !== control.value) control.setValue(time);
  }
}
