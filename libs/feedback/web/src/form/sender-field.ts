import { Component, computed, effect, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { CitizenMatch, CitizenView } from '@tiepdan/citizen/contract';
import { CitizenApi } from '@tiepdan/citizen/web';
import { ClosesWhenLeft, fieldError, formEvents, suggestions, TextField } from '@tiepdan/ui/web';
import type { FeedbackForm } from './feedback-form';

/** How short a text may be before people are looked for. */
const SHORTEST = 2;

/** Who sent it: written as told, or chosen from the list of citizens while typing. */
@Component({
  selector: 'tiepdan-feedback-sender',
  imports: [ClosesWhenLeft, MatAutocompleteModule, MatButtonModule, MatFormFieldModule, MatInputModule, ReactiveFormsModule, TextField],
  template: `
    @let sender = form().controls.sender.controls;
    <div class="sender" data-field="sender">
      <mat-form-field appearance="outline" subscriptSizing="dynamic" data-field="sender.name">
        <mat-label>Họ tên, cơ quan, tổ chức gửi</mat-label>
        <input
          matInput
          autocomplete="off"
          data-focus="sender"
          [formControl]="sender.name"
          [matAutocomplete]="list"
          tiepdanClosesWhenLeft
          (input)="typed()"
        />
        <mat-autocomplete #list [displayWith]="asText" (optionSelected)="choose($event)">
          @for (match of offered(); track match.citizen.id) {
            <mat-option [value]="match">
              {{ match.citizen.fullName }}
              <span class="muted">{{ about(match.citizen) }}</span>
            </mat-option>
          }
        </mat-autocomplete>
        @if (known()) {
          <mat-hint>Theo danh sách công dân</mat-hint>
        }
        <mat-error>{{ problem() }}</mat-error>
      </mat-form-field>
      <tiepdan-text-field name="sender.phone" label="Điện thoại" [control]="sender.phone" />
      <tiepdan-text-field class="whole" name="sender.address" label="Địa chỉ" [control]="sender.address" />
    </div>
  `,
  styles: `
    .sender {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      gap: 10px 12px;
      align-items: start;
    }
    .whole {
      grid-column: 1 / -1;
    }
  `,
})
export class SenderField {
  readonly form = input.required<FeedbackForm>();

  private readonly api = inject(CitizenApi);
  private readonly events = formEvents(this.form);
  private readonly found = suggestions((query) => this.api.matches(query));
  private readonly query = computed(() => {
    this.events();
    const value: unknown = this.form().controls.sender.controls.name.value;
    return typeof value === 'string' ? value.trim() : '';
  });
  protected readonly known = computed(() => (this.events(), this.form().controls.sender.controls.citizenId.value !== null));
  protected readonly problem = computed(() => (this.events(), fieldError(this.form().controls.sender.controls.name)));
  protected readonly offered = computed<readonly CitizenMatch[]>(() => {
    const { query, items } = this.found.offer();
    return this.known() || query !== this.query() ? [] : items;
  });

  constructor() {
    effect(() => {
      const query = this.query();
      if (query.length >= SHORTEST && !this.known()) this.found.ask(query);
    });
  }

  protected readonly asText = (value: unknown): string => (typeof value === 'string' ? value : '');

  protected about({ birthYear, address }: CitizenView): string {
    return [birthYear && `sinh ${birthYear}`, address].filter(Boolean).join(', ');
  }

  protected choose(event: MatAutocompleteSelectedEvent): void {
    this.form().choose((event.option.value as CitizenMatch).citizen);
  }

  /** A name that is written over is no longer that of the person chosen. */
  protected typed(): void {
    const { citizenId } = this.form().controls.sender.controls;
    if (citizenId.value !== null) citizenId.setValue(null);
  }
}
