import { LockedDayNotice } from '@tiepdan/calendar/web';
import { lacksAppointment, NO_APPOINTMENT, representativesAllowed } from '@tiepdan/citizen/contract';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TextFieldModule } from '@angular/cdk/text-field';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { knownFromMatch, PeoplePicker, type KnownPerson } from '@tiepdan/citizen/web';
import type { LeaderDayRow } from '@tiepdan/leader-day/contract';
import { knownFromRow, knownFromView, MatterApi, MatterPicker, SealMark, type KnownMatter } from '@tiepdan/matter/web';
import type { CandidatePerson, CandidatesAsked } from '@tiepdan/petition/contract';
import { askedOfPeople, CandidatePanel } from '@tiepdan/petition/web';
import { addDays, type PlainDate } from '@tiepdan/platform/contract';
import {
  ATTENDANCES,
  RECEPTION_MODES,
  RECEPTION_RESULTS,
  REFUSAL_GROUNDS,
  type ReceptionResult,
} from '@tiepdan/reception/contract';
import { DayField, ErrorPanel, fieldError, formEvents, LateList } from '@tiepdan/ui/web';
import { map } from 'rxjs';
import { ReceptionApi } from '../reception-api';
import { PastVisits } from './past-visits';
import { PetitionFields } from './petition-fields';
import type { ReceptionForm } from './reception-form';

/** How many days before and after the day of reception a leader's day is offered. */
const NEAR = 31;

/** Every field of a reception, in reading order, with what follows from what. Saving belongs to the page around it. */
@Component({
  selector: 'tiepdan-reception-fields',
  imports: [
    ReactiveFormsModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
    TextFieldModule,
    CandidatePanel,
    DayField,
    ErrorPanel,
    LateList,
    LockedDayNotice,
    MatterPicker,
    SealMark,
    PastVisits,
    PeoplePicker,
    PetitionFields,
  ],
  templateUrl: './reception-fields.html',
  styleUrl: './reception-fields.scss',
  host: { '(keydown)': 'chooseResultByKey($event)', '(keydown.control.shift.enter)': 'finished.emit($event)' },
})
export class ReceptionFields {
  readonly form = input.required<ReceptionForm>();
  readonly today = input.required<PlainDate>();
  /** For a correction: whether the reception has a petition, which its result then follows; null for a new reception. */
  readonly hasPetition = input<boolean | null>(null);
  /** Ctrl+Shift+Enter: this citizen is done, the next one waits. */
  readonly finished = output<Event>();

  private readonly api = inject(ReceptionApi);
  private readonly matters = inject(MatterApi);
  private readonly injector = inject(Injector);
  private readonly destroyRef = inject(DestroyRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly events = formEvents(this.form);
  private readonly people = viewChild.required(PeoplePicker);
  private readonly matterPicker = viewChild.required(MatterPicker);

  protected readonly error = fieldError;
  protected readonly modes = entries(RECEPTION_MODES);
  protected readonly attendances = entries(ATTENDANCES);
  protected readonly grounds = entries(REFUSAL_GROUNDS);
  protected readonly results = entries(RECEPTION_RESULTS);

  private readonly value = computed(() => (this.events(), this.form().getRawValue()), { equal: () => false });
  protected readonly mode = computed(() => this.value().mode);
  protected readonly officerLabel = computed(() => (this.mode() === 'regular' ? 'Cán bộ tiếp' : 'Cán bộ ghi chép'));
  protected readonly attendance = computed(() => this.value().attendance);
  protected readonly taking = computed(() => (this.events(), this.form().controls.petition.enabled));
  protected readonly matterKind = computed(() => (this.events(), this.form().controls.matter.kind));
  protected readonly denunciation = computed(() => this.matterKind() === 'denunciation');
  protected readonly citizenId = computed(() => (this.events(), this.form().controls.people.knownIds[0] ?? null));
  protected readonly matterId = computed(() => this.value().matter.known?.id ?? null);
  /** What the form says so far, as the candidates beside it are asked for. */
  protected readonly asked = computed<CandidatesAsked>(() => {
    this.events();
    const { people, matter } = this.form().controls;
    const about = { kind: matter.kind, summary: this.value().content || null, matterId: this.matterId() };
    return matter.sealed ? about : { ...about, ...askedOfPeople(people) };
  });
  protected readonly noAppointment = NO_APPOINTMENT;
  protected readonly delegation = computed(() => {
    this.events();
    const form = this.form();
    const came = form.controls.headCount.value ?? 0;
    if (!form.delegation) return null;
    const { people } = form.controls;
    return { came, most: representativesAllowed(came).most, named: people.named, unappointed: lacksAppointment(came, people.getRawValue()) };
  });
  protected readonly resultMissing = computed(() => {
    this.events();
    const { result } = this.form().controls;
    return result.touched && result.invalid;
  });

  protected readonly colleagues = rxResource({ stream: () => this.api.colleagues() });
  protected readonly bodies = rxResource({ stream: () => this.api.participatingBodies() });
  private readonly daySpan = computed(() => (this.mode() === 'regular' ? undefined : (this.value().receivedOn ?? this.today())));
  protected readonly days = rxResource({
    params: () => this.daySpan(),
    stream: ({ params }) => this.api.leaderDays(addDays(params, -NEAR), addDays(params, NEAR)).pipe(map((page) => page.items)),
  });
  /** The announced days of the chosen kind that have come, nearest first. */
  protected readonly leaderDays = computed(() => {
    const on = this.daySpan();
    if (!on || !this.days.hasValue()) return [];
    return this.days
      .value()
      .filter((day) => day.session === this.mode() && day.outcome !== 'not-held' && day.heldOn <= this.today())
      .sort((one, other) => distance(one.heldOn, on) - distance(other.heldOn, on));
  });

  constructor() {
    effect(() => {
      const onTheDay = this.leaderDays().filter((day) => day.heldOn === this.daySpan());
      const only = onTheDay.length === 1 ? onTheDay[0] : undefined;
      const control = this.form().controls.leaderDayId;
      if (only && control.enabled && !control.value) untracked(() => control.setValue(only.id));
    });
  }

  /** Puts the cursor on the person who came: the first thing to type. */
  focus(): void {
    this.people().focus();
  }

  /** A known person fills the rest: their only matter is taken at once, otherwise their matters are offered. */
  protected goOnFrom(person: KnownPerson): void {
    const matter = this.form().controls.matter;
    if (matter.mode !== 'searching' || matter.controls.query.value !== '') return;
    this.matters
      .list({ citizenId: person.citizenId, limit: 2 })
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe({
        next: ({ items }) => {
          const only = items.length === 1 ? items[0] : undefined;
          if (only && matter.mode === 'searching') this.takeMatter(knownFromRow(only));
          else this.matterPicker().focus();
        },
        error: () => this.matterPicker().focus(),
      });
  }

  protected takeMatter(matter: KnownMatter): void {
    this.form().controls.matter.choose(matter);
    this.form().markAsDirty();
    this.goOnToContent();
  }

  protected takePerson(person: CandidatePerson): void {
    const { people } = this.form().controls;
    const line = people.controls.findLast((one) => one.mode !== 'known') ?? people.add();
    const known = knownFromMatch({ ...person, matchedOn: ['name'] });
    line.choose(known);
    this.form().markAsDirty();
    this.goOnFrom(known);
  }

  protected takeMatterOf(matterId: string | null): void {
    if (!matterId) return;
    this.matters
      .one(matterId)
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe((matter) => this.takeMatter(knownFromView(matter)));
  }

  protected goOnToContent(): void {
    afterNextRender(
      { read: () => this.host.nativeElement.querySelector<HTMLElement>('textarea[formcontrolname="content"]')?.focus() },
      { injector: this.injector },
    );
  }

  /** Alt+1 … Alt+6 chooses the result from anywhere in the form. */
  protected chooseResultByKey(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || !/^Digit[1-9]$/.test(event.code)) return;
    const result = this.results[Number(event.code.slice(5)) - 1];
    const control = this.form().controls.result;
    if (!result || control.disabled || this.unfit(result.value)) return;
    event.preventDefault();
    control.setValue(result.value);
    control.markAsDirty();
  }

  /** A petition is taken during the sitting or not at all; a correction cannot change that. */
  protected unfit(result: ReceptionResult): boolean {
    const has = this.hasPetition();
    return has !== null && (result === 'petition-taken') !== has;
  }

  protected dayLabel(day: LeaderDayRow): string {
    const [year, month, date] = day.heldOn.split('-');
    return `${date}/${month}/${year} · ${day.hostName}, ${day.hostPosition}${day.byDeputy ? ' (ủy quyền)' : ''}`;
  }

  /** A leader's reception is on the leader's day, so the date follows the day chosen. */
  protected followDay(dayId: string): void {
    const day = this.leaderDays().find(({ id }) => id === dayId);
    if (day && day.heldOn <= this.today()) this.form().controls.receivedOn.setValue(day.heldOn);
  }

  protected forgetDay(): void {
    this.form().controls.leaderDayId.setValue(null);
  }
}

function distance(one: PlainDate, other: PlainDate): number {
  return Math.abs(Date.parse(one) - Date.parse(other));
}

function entries<K extends string>(labels: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));
}
