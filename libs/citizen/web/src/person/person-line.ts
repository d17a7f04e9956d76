import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, output } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { CAPACITIES, type CitizenMatch } from '@tiepdan/citizen/contract';
import { ClosesWhenLeft, DayField, fieldError, formEvents, suggestions } from '@tiepdan/ui/web';
import { CitizenApi } from '../citizen-api';
import { properName } from './person-checks';
import { PersonDetailsFields } from './person-details-fields';
import { knownFromMatch, type KnownPerson, type PersonForm } from './person-form';

/** How short a text may be before candidates are looked for. */
const SHORTEST_QUERY = 2;
const REASONS = { name: 'tên', paper: 'số giấy tờ', phone: 'điện thoại' } as const;

/** One person on a form: looked for while typing, shown as a card once chosen, or written down anew. */
@Component({
  selector: 'tiepdan-person-line',
  imports: [
    ReactiveFormsModule,
    ClosesWhenLeft,
    DayField,
    PersonDetailsFields,
    MatAutocompleteModule,
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatSelectModule,
  ],
  templateUrl: './person-line.html',
  styleUrl: './person-line.scss',
})
export class PersonLine {
  readonly person = input.required<PersonForm>();
  readonly label = input('Người đến');
  /** Whether the line can be taken away (there are others, or something is on it). */
  readonly removable = input(false);
  /** A known person was chosen. */
  readonly chosen = output<KnownPerson>();
  readonly removed = output();

  protected readonly capacities = entries(CAPACITIES);
  protected readonly error = fieldError;
  protected readonly asText = (value: unknown): string => (typeof value === 'string' ? value : '');

  private readonly api = inject(CitizenApi);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly events = formEvents(this.person);
  private readonly found = suggestions((query) => this.api.matches(query));

  protected readonly mode = computed(() => (this.events(), this.person().mode));
  protected readonly known = computed(() => (this.events(), this.person().controls.known.value));
  /** Who speaks for a group is asked for the paper by which the group appointed them (Luật TCD Đ.29). */
  protected readonly asksAppointment = computed(() => (this.events(), this.person().controls.appointment.enabled));
  protected readonly query = computed(() => {
    this.events();
    const value: unknown = this.person().controls.query.value;
    return typeof value === 'string' ? value.trim() : '';
  });
  protected readonly offer = computed(() => {
    const offer = this.found.offer();
    return offer.query === this.query() ? offer : { ...offer, items: [], state: 'loading' as const };
  });

  constructor() {
    effect(() => {
      const query = this.query();
      if (query.length >= SHORTEST_QUERY) this.found.ask(query);
    });
  }

  /** Puts the cursor where this line goes on. */
  focus(): void {
    const selector = this.mode() === 'new' ? '.details input' : '.search input, .card button';
    this.afterDrawing(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }

  protected choose(event: MatAutocompleteSelectedEvent): void {
    const match = event.option.value as CitizenMatch | string;
    if (typeof match === 'string') this.startNew(match);
    else {
      const known = knownFromMatch(match);
      this.person().choose(known);
      this.chosen.emit(known);
    }
  }

  /** Goes on with a new person; the cursor goes to the first field still empty. */
  protected startNew(typed: string): void {
    this.person().writeNew(properName(typed));
    const first = this.person().controls.details.controls.fullName.value ? 'birthYear' : 'fullName';
    this.afterDrawing(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-focus="${first}"]`)?.focus());
  }

  /** Tab out of the search box with a text in it means: none of these, it is a new person. */
  protected leaveByTab(event: Event): void {
    if (!this.query()) return;
    event.preventDefault();
    this.startNew(this.query());
  }

  /** Enter belongs to the candidates while something is typed; it must not save the form. */
  protected holdEnter(event: Event): void {
    if (this.query()) event.preventDefault();
  }

  protected change(): void {
    this.person().searchAgain();
    this.focus();
  }

  protected reasons(match: CitizenMatch): string {
    return match.matchedOn.map((reason) => REASONS[reason]).join(', ');
  }

  private afterDrawing(work: () => void): void {
    afterNextRender({ read: work }, { injector: this.injector });
  }
}

function entries<K extends string>(labels: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));
}
