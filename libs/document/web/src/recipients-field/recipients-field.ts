import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource, toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { ReactiveFormsModule } from '@angular/forms';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatChipGrid, MatChipInput, MatChipRemove, MatChipRow } from '@angular/material/chips';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import type { AgencyView } from '@tiepdan/agency/contract';
import { AGENCY_KINDS } from '@tiepdan/agency/contract';
import { foldText } from '@tiepdan/platform/contract';
import { ErrorPanel, fieldError, itemsOf } from '@tiepdan/ui/web';
import { switchMap } from 'rxjs';
import { DocumentApi } from '../document-api';

/** How many bodies are offered at once while typing. */
const OFFERED = 30;

/** The bodies a document goes to: chosen from the office's list by any part of the name, with or without accents. */
@Component({
  selector: 'tiepdan-recipients-field',
  imports: [
    ErrorPanel,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatChipGrid,
    MatChipInput,
    MatChipRemove,
    MatChipRow,
    MatError,
    MatFormField,
    MatHint,
    MatIcon,
    MatLabel,
    MatOption,
    ReactiveFormsModule,
  ],
  templateUrl: './recipients-field.html',
})
export class RecipientsField {
  private readonly api = inject(DocumentApi);

  /** The ids chosen, in the order they are printed in. */
  readonly control = input.required<FormControl<string[]>>();
  readonly required = input(false);
  /** Recipients that may no longer be on the office's list (an older document). */
  readonly known = input<readonly { readonly id: string; readonly name: string }[]>([]);

  protected readonly agencyList = rxResource({ stream: () => this.api.agencies() });
  private readonly agencies = itemsOf<AgencyView>(this.agencyList);
  private readonly events = toSignal(toObservable(this.control).pipe(switchMap((control) => control.events)));
  protected readonly typed = signal('');

  protected readonly chosen = computed(() => {
    this.events();
    const names = new Map([...this.known(), ...this.agencies()].map(({ id, name }) => [id, name]));
    return this.control().value.map((id) => ({ id, name: names.get(id) ?? '…' }));
  });
  protected readonly message = computed(() => {
    this.events();
    return fieldError(this.control());
  });
  protected readonly offered = computed(() => {
    this.events();
    const words = foldText(this.typed());
    const taken = new Set(this.control().value);
    return this.agencies()
      .filter(({ id, name, shortName }) => !taken.has(id) && (foldText(name).includes(words) || foldText(shortName).includes(words)))
      .slice(0, OFFERED);
  });
  protected readonly kinds = AGENCY_KINDS;

  protected add(id: string, field: HTMLInputElement): void {
    field.value = '';
    this.typed.set('');
    this.change([...this.control().value, id]);
  }

  protected remove(id: string): void {
    this.change(this.control().value.filter((chosen) => chosen !== id));
  }

  private change(ids: string[]): void {
    this.control().setValue(ids);
    this.control().markAsDirty();
  }
}
