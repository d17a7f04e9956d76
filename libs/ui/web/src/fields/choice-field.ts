import { Component, computed, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { MatRadioModule } from '@angular/material/radio';
import { fieldError } from '../forms/field-error';
import { formEvents } from '../forms/form-events';

/** A value, its words, and what stands under them in small. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

/** The entries of a table of labels as choices, or only those named. */
export function choicesOf<T extends string>(labels: Readonly<Record<T, string>>, only?: readonly T[]): Choice<T>[] {
  return (only ?? (Object.keys(labels) as T[])).map((value) => ({ value, label: labels[value] }));
}

/** One of a few, all of them in sight. `name` is the control's name in its form. */
@Component({
  selector: 'tiepdan-choice-field',
  imports: [MatRadioModule, ReactiveFormsModule],
  template: `
    <fieldset class="field-group" [attr.data-field]="name()">
      <legend>{{ label() }}</legend>
      <mat-radio-group [formControl]="control()" [attr.aria-label]="label()" [class.beside]="beside()">
        @for (choice of choices(); track choice.value) {
          <mat-radio-button [value]="choice.value">
            {{ choice.label }}
            @if (choice.hint) {
              <span class="hint muted">{{ choice.hint }}</span>
            }
          </mat-radio-button>
        }
      </mat-radio-group>
      @if (message(); as words) {
        <p class="problem" role="alert">{{ words }}</p>
      }
    </fieldset>
  `,
  styles: `
    mat-radio-group {
      display: flex;
      flex-direction: column;
    }
    mat-radio-group.beside {
      flex-flow: row wrap;
      gap: 0 20px;
    }
    .hint {
      display: block;
      font-size: 12.5px;
    }
  `,
})
export class ChoiceField<T> {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<T | null>>();
  readonly choices = input.required<readonly Choice<T>[]>();
  /** Puts short choices beside each other. */
  readonly beside = input(false);
  private readonly events = formEvents(this.control);
  protected readonly message = computed(() => {
    this.events();
    return this.control().touched ? fieldError(this.control()) : '';
  });
}
