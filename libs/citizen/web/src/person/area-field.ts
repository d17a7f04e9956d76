import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { ErrorStateMatcher } from '@angular/material/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { Area } from '@tiepdan/citizen/contract';
import { foldText } from '@tiepdan/platform/contract';
import { fieldError, formEvents, suggestions } from '@tiepdan/ui/web';
import { CitizenApi } from '../citizen-api';
import type { AreaChoice } from './person-details';

/**
 * A province or a commune, looked for while typing, with or without accents. A commune may be searched for over the whole
 * country, and one that the list does not have yet stays as typed.
 */
@Component({
  selector: 'tiepdan-area-field',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInputModule, ReactiveFormsModule],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        autocomplete="off"
        [formControl]="typed"
        [matAutocomplete]="areas"
        [errorStateMatcher]="matcher"
        (focus)="look()"
        (blur)="leave()"
        (keydown.enter)="hold($event, areas.isOpen)"
      />
      <mat-autocomplete #areas="matAutocomplete" autoActiveFirstOption [displayWith]="nameOf" (optionSelected)="choose($event)">
        @for (area of offered(); track area.code) {
          <mat-option [value]="area">
            {{ area.name }}
            @if (area.parentName && !parent()) {
              <span class="muted">– {{ area.parentName }}</span>
            }
          </mat-option>
        }
        @if (remark(); as words) {
          <mat-option disabled>{{ words }}</mat-option>
        }
      </mat-autocomplete>
      <mat-error>{{ error() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class AreaField {
  readonly control = input.required<FormControl<AreaChoice | null>>();
  readonly label = input.required<string>();
  readonly level = input.required<'province' | 'commune'>();
  /** The code of the province whose communes are offered; all of the country without one. */
  readonly parent = input<string | null>(null);

  private readonly api = inject(CitizenApi);
  private readonly events = formEvents(this.control);
  private readonly found = suggestions((query) => this.api.areas(query.slice(query.indexOf('|') + 1), this.level(), this.parent()));
  protected readonly typed = new FormControl<string | Area>('', { nonNullable: true });
  private readonly text = toSignal(this.typed.valueChanges, { initialValue: '' as string | Area });
  protected readonly nameOf = (value: string | Area | null): string => (typeof value === 'string' ? value : (value?.name ?? ''));
  protected readonly error = computed(() => (this.events(), fieldError(this.control())));
  protected readonly matcher: ErrorStateMatcher = { isErrorState: () => this.control().invalid && this.control().touched };
  protected readonly offered = computed(() => {
    const offer = this.found.offer();
    return offer.query === this.question() && offer.state === 'ready' ? offer.items : [];
  });
  /** What stands in the list where nothing is offered. */
  protected readonly remark = computed(() => {
    const offer = this.found.offer();
    if (!this.nameOf(this.text()).trim() && !this.parent()) return '';
    if (offer.query !== this.question() || offer.state === 'loading') return 'Đang tìm…';
    if (offer.state === 'failed') return 'Chưa tra được danh mục.';
    if (offer.items.length > 0) return '';
    return this.level() === 'commune' ? 'Chưa có trong danh mục; giữ tên như đã ghi.' : 'Không có tỉnh, thành phố nào khớp.';
  });
  /** What is asked: the province and the text together, for the same text has other answers in another province. */
  private readonly question = computed(() => `${this.parent() ?? ''}|${this.nameOf(this.text()).trim()}`);

  constructor() {
    effect(() => {
      this.events();
      const name = this.control().value?.name ?? '';
      untracked(() => {
        if (name !== this.nameOf(this.typed.value) && !this.typing) this.typed.setValue(name);
      });
    });
    effect(() => {
      const question = this.question();
      if (this.typing) this.found.ask(question);
    });
  }

  private typing = false;

  /** Offers what fits from the first; without a province, only once something was typed. */
  protected look(): void {
    this.typing = true;
    if (this.level() === 'province' || this.parent() || this.nameOf(this.typed.value).length > 1) this.found.ask(this.question());
  }

  protected choose(event: MatAutocompleteSelectedEvent): void {
    const { code, name, parentCode, parentName } = event.option.value as Area;
    this.take({ code, name, parentCode, parentName });
  }

  /** What was typed in full counts as chosen; another commune's name stays as typed, another province's goes. */
  protected leave(): void {
    this.typing = false;
    const control = this.control();
    control.markAsTouched();
    const name = this.nameOf(this.typed.value).trim();
    if (name === (control.value?.name ?? '')) return;
    const same = this.offered().find((area) => foldText(area.name) === foldText(name));
    if (!name) this.take(null);
    else if (same) this.take({ code: same.code, name: same.name, parentCode: same.parentCode, parentName: same.parentName });
    else if (this.level() === 'commune') this.take({ code: null, name });
    else this.typed.setValue(control.value?.name ?? '');
  }

  /** Enter belongs to the list while it is open; it must not save the form. */
  protected hold(event: Event, open: boolean): void {
    if (open) event.preventDefault();
  }

  private take(choice: AreaChoice | null): void {
    this.control().setValue(choice);
    this.control().markAsDirty();
    this.typed.setValue(choice?.name ?? '');
  }
}
