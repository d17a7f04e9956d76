import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, output } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MATTER_KINDS, type MatterKind, type MatterRow } from '@tiepdan/matter/contract';
import { Chip, ClosesWhenLeft, DayPipe, fieldError, formEvents, suggestions } from '@tiepdan/ui/web';
import { map } from 'rxjs';
import { FieldSelect } from './field-select';
import { MatterApi } from './matter-api';
import { knownFromRow, type KnownMatter, type MatterForm } from './matter-form';
import { ordinalLabel } from './ordinal';

/** How many matters are offered at a time. */
const OFFERED = 8;

/**
 * The matter of a record: the chosen citizen's matters are offered without typing, others while typing; "Vụ việc mới"
 * opens a new one. Says by itself whether this will be the first or the n-th reception of it.
 */
@Component({
  selector: 'tiepdan-matter-picker',
  imports: [
    ReactiveFormsModule,
    MatAutocompleteModule,
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatRadioModule,
    Chip,
    ClosesWhenLeft,
    DayPipe,
    FieldSelect,
  ],
  templateUrl: './matter-picker.html',
  styleUrl: './matter-picker.scss',
})
export class MatterPicker {
  readonly matter = input.required<MatterForm>();
  /** The citizen whose matters come first; null offers only what is typed. */
  readonly citizenId = input<string | null>(null);
  /** Whether to say "Lần đầu" / "Lần thứ n": only where the record will count as a reception. */
  readonly counted = input(false);
  /** Whether a new matter takes kind, field and summary from the record, so that none are asked for here. */
  readonly inherits = input(false);
  readonly chosen = output<KnownMatter>();
  readonly openedNew = output();

  private readonly api = inject(MatterApi);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly events = formEvents(this.matter);
  private readonly found = suggestions((key) => {
    const [citizenId = '', q = ''] = key.split('|', 2);
    return this.api.list({ q, citizenId, limit: OFFERED }).pipe(map((page) => page.items));
  });

  protected readonly error = fieldError;
  protected readonly kinds = (Object.keys(MATTER_KINDS) as MatterKind[]).map((value) => ({ value, label: MATTER_KINDS[value] }));
  protected readonly kindLabels = MATTER_KINDS;
  protected readonly asText = (value: unknown): string => (typeof value === 'string' ? value : '');
  protected readonly mode = computed(() => (this.events(), this.matter().mode));
  protected readonly known = computed(() => (this.events(), this.matter().controls.known.value));
  protected readonly query = computed(() => {
    this.events();
    const value: unknown = this.matter().controls.query.value;
    return typeof value === 'string' ? value.trim() : '';
  });
  /** What is asked for: one citizen's matters while nothing is typed, all matters once something is. */
  private readonly wanted = computed(() => {
    if (this.query()) return `|${this.query()}`;
    return this.citizenId() ? `${this.citizenId()}|` : null;
  });
  protected readonly offer = computed(() => {
    const offer = this.found.offer();
    if (this.wanted() === null) return { items: [], state: 'ready' as const };
    return offer.query === this.wanted() ? offer : { items: [], state: 'loading' as const };
  });
  protected readonly ordinal = computed(() => {
    const receptions = this.known()?.receptions;
    return receptions === null || receptions === undefined ? null : receptions + 1;
  });
  protected readonly newKind = computed(() => (this.events(), this.matter().kind));
  protected readonly ordinalText = ordinalLabel;

  constructor() {
    effect(() => {
      const wanted = this.wanted();
      if (wanted !== null && this.mode() === 'searching') this.found.ask(wanted);
    });
  }

  /** Puts the cursor where the matter goes on. */
  focus(): void {
    this.focusOn('.search input, .card button, .details input, .note button');
  }

  protected choose(event: MatAutocompleteSelectedEvent): void {
    const value = event.option.value as MatterRow | string;
    if (typeof value === 'string') this.openNew(value);
    else {
      const known = knownFromRow(value);
      this.matter().choose(known);
      this.chosen.emit(known);
    }
  }

  protected openNew(typedText = this.query()): void {
    this.matter().openNew(typedText);
    this.openedNew.emit();
    if (!this.inherits()) this.focusOn('.details input');
  }

  protected change(): void {
    this.matter().searchAgain();
    this.focusOn('.search input');
  }

  /** Enter belongs to the offers while something is typed; it must not save the form. */
  protected holdEnter(event: Event): void {
    if (this.query()) event.preventDefault();
  }

  private focusOn(selector: string): void {
    afterNextRender({ read: () => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus() }, { injector: this.injector });
  }
}
