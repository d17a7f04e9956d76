import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { AGENCY_KINDS, type AgencyKind, type AgencyView } from '@tiepdan/agency/contract';
import { foldText } from '@tiepdan/platform/contract';
import { ErrorPanel, fieldError, formEvents, SkeletonRows } from '@tiepdan/ui/web';
import { AgencyApi } from './agency-api';

/** How many bodies are offered at once while typing. */
const OFFERED = 30;

/**
 * One body of the office's list, found by any part of its name, with or without accents; the value is its id. Bodies of
 * the `likely` kinds are offered first. Words that name no body are taken away when the field is left.
 */
@Component({
  selector: 'tiepdan-agency-field',
  imports: [ErrorPanel, MatAutocompleteModule, MatFormFieldModule, MatInput, ReactiveFormsModule, SkeletonRows],
  template: `
    @if (agencies.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="agencies.reload()" />
    } @else if (agencies.hasValue()) {
      <mat-form-field appearance="outline" subscriptSizing="dynamic" [attr.data-field]="name()">
        <mat-label>{{ label() }}</mat-label>
        <input
          #field
          matInput
          autocomplete="off"
          placeholder="Gõ tên cơ quan"
          [formControl]="control()"
          [matAutocomplete]="list"
          (input)="typed.set(field.value)"
          (focus)="typed.set('')"
        />
        <mat-autocomplete #list autoActiveFirstOption requireSelection [displayWith]="nameOf">
          @for (agency of offered(); track agency.id) {
            <mat-option [value]="agency.id">
              {{ agency.name }} <span class="muted">({{ kinds[agency.kind] }})</span>
            </mat-option>
          } @empty {
            <mat-option disabled>Không có cơ quan nào khớp</mat-option>
          }
        </mat-autocomplete>
        @if (hint(); as text) {
          <mat-hint>{{ text }}</mat-hint>
        }
        <mat-error>{{ message() }}</mat-error>
      </mat-form-field>
    } @else {
      <tiepdan-skeleton-rows [rows]="1" [columns]="1" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class AgencyField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly control = input.required<FormControl<string | null>>();
  readonly likely = input<readonly AgencyKind[]>([]);
  readonly hint = input('');

  private readonly api = inject(AgencyApi);
  private readonly events = formEvents(this.control);
  protected readonly agencies = rxResource({ stream: () => this.api.agencies() });
  protected readonly kinds = AGENCY_KINDS;
  protected readonly typed = signal('');
  protected readonly message = computed(() => (this.events(), fieldError(this.control())));
  protected readonly offered = computed(() => {
    const typed = foldText(this.typed());
    const likely = (agency: AgencyView) => (this.likely().includes(agency.kind) ? 0 : 1);
    return this.known()
      .filter(({ name, shortName }) => foldText(name).includes(typed) || foldText(shortName).includes(typed))
      .sort((one, other) => likely(one) - likely(other))
      .slice(0, OFFERED);
  });

  protected readonly nameOf = (id: string | null): string => this.known().find((agency) => agency.id === id)?.name ?? '';

  private known(): readonly AgencyView[] {
    return this.agencies.hasValue() ? (this.agencies.value() ?? []) : [];
  }
}
