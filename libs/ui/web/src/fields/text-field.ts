import { Component, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { FormField } from './form-field';

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
export class TextField extends FormField {
  readonly rows = input(1);
}
