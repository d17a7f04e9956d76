import { Component, input } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';

/** The field of a list that is searched by words. */
@Component({
  selector: 'tiepdan-filter-words',
  imports: [MatFormField, MatInput, MatLabel, ReactiveFormsModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input matInput type="search" [formControl]="control()" />
    </mat-form-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FilterWords {
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<string>>();
}
