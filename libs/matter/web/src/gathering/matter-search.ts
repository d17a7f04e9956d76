import { Component, computed, effect, inject, input, output } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import type { MatterKind, MatterRow } from '@tiepdan/matter/contract';
import { suggestions } from '@tiepdan/ui/web';
import { map } from 'rxjs';
import { MatterApi } from '../matter-api';

/** How many matters are offered at a time. */
const OFFERED = 8;

/** Finds another matter of the same kind by its words, its number or a name. */
@Component({
  selector: 'tiepdan-matter-search',
  imports: [ReactiveFormsModule, MatAutocompleteModule, MatFormFieldModule, MatIconModule, MatInputModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>Vụ việc kia</mat-label>
      <mat-icon matPrefix svgIcon="search" />
      <input
        matInput
        cdkFocusInitial
        autocomplete="off"
        spellcheck="false"
        placeholder="Nội dung, số vụ việc hoặc tên người"
        [formControl]="query"
        [matAutocomplete]="matters"
        (keydown.enter)="$event.preventDefault()"
      />
      <mat-autocomplete #matters="matAutocomplete" autoActiveFirstOption [displayWith]="asText" (optionSelected)="choose($event)">
        @for (row of rows(); track row.id) {
          <mat-option [value]="row">{{ row.number }} · {{ row.summary }}</mat-option>
        } @empty {
          @if (words()) {
            <mat-option disabled>{{ found.offer().state === 'loading' ? 'Đang tìm…' : 'Không có vụ việc nào cùng loại khớp' }}</mat-option>
          }
        }
      </mat-autocomplete>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class MatterSearch {
  /** The matter that is not offered, because it is the one being merged. */
  readonly except = input.required<string>();
  readonly kind = input.required<MatterKind>();
  readonly chosen = output<MatterRow>();

  private readonly api = inject(MatterApi);
  protected readonly query = new FormControl<string | MatterRow>('', { nonNullable: true });
  private readonly typed = toSignal(this.query.valueChanges, { initialValue: '' });
  protected readonly words = computed(() => {
    const typed = this.typed();
    return typeof typed === 'string' ? typed.trim() : '';
  });
  protected readonly found = suggestions((q) => this.api.list({ q, kind: this.kind(), limit: OFFERED }).pipe(map((page) => page.items)));
  protected readonly rows = computed(() => {
    const offer = this.found.offer();
    return offer.query === this.words() ? offer.items.filter(({ id }) => id !== this.except()) : [];
  });
  protected readonly asText = (value: unknown): string => (typeof value === 'string' ? value : (value as MatterRow).number);

  constructor() {
    effect(() => {
      if (this.words()) this.found.ask(this.words());
    });
  }

  protected choose(event: MatAutocompleteSelectedEvent): void {
    this.chosen.emit(event.option.value as MatterRow);
  }
}
