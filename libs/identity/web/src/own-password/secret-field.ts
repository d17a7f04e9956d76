import { Component, computed, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { FormField } from '@tiepdan/ui/web';

/** A password that is typed, hidden until one asks to see it. `name` is the control's name in its form. */
@Component({
  selector: 'tiepdan-secret-field',
  imports: [MatButtonModule, MatFormFieldModule, MatIconModule, MatInputModule, ReactiveFormsModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic" [attr.data-field]="name()">
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        spellcheck="false"
        autocapitalize="none"
        [type]="shown() ? 'text' : 'password'"
        [autocomplete]="autocomplete()"
        [formControl]="control()"
        [attr.data-name]="name()"
      />
      <button matIconButton matSuffix type="button" [attr.aria-label]="shown() ? 'Ẩn ' + lower() : 'Hiện ' + lower()" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
        <mat-icon svgIcon="visibility" />
      </button>
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
export class SecretField extends FormField {
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  protected readonly shown = signal(false);
  protected readonly lower = computed(() => this.label().toLocaleLowerCase('vi'));
}
