import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { fieldError } from '../forms/field-error';
import { formEvents } from '../forms/form-events';

/** One text of a form: a line, or several when it has `rows`. `name` is the control's name in its form. */
@Component({
  selector: 'tiepdan-text-field',
  imports: [MatFormFieldModule, MatInput, ReactiveFormsModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" [attr.data-field]="name()">
      <mat-label>{{ label() }}</mat-label>
      @if (rows() > 1) {
        <textarea matInput [formControl]="control()" [rows]="rows()" [attr.data-name]="name()"></textarea>
      } @else {
        <input matInput autocomplete="off" [formControl]="control()" [attr.data-name]="name()" />
      }
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
export class TextField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<string>>();
  readonly rows = input(1);
  readonly hint = input('');
  private readonly events = formEvents(this.control);
  protected readonly message = computed(() => (this.events(), fieldError(this.control())));
}
