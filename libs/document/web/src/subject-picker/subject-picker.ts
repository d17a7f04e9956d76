import { Component, computed, effect, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatAutocomplete, MatAutocompleteTrigger, MatOptgroup, MatOption } from '@angular/material/autocomplete';
import { MatButton } from '@angular/material/button';
import type { ErrorStateMatcher } from '@angular/material/core';
import { MatError, MatFormField, MatHint, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { MatterApi } from '@tiepdan/matter/web';
import { PetitionApi } from '@tiepdan/petition/web';
import { DayPipe, fieldError, suggestions } from '@tiepdan/ui/web';
import { forkJoin, map, of, switchMap } from 'rxjs';
import type { Subject } from '../subject';
import { subjectName, subjectOfMatter, subjectOfPetitionRow } from '../subject';

/** How many are offered while typing: few enough to fit below the field on a small screen. */
const OFFERED = { petitions: 4, matters: 3 };

/** Finds the petition or the matter that a document serves, and shows the chosen one as a card. */
@Component({
  selector: 'tiepdan-subject-picker',
  imports: [
    DayPipe,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatIcon,
    MatInput,
    MatLabel,
    MatOptgroup,
    MatOption,
    MatPrefix,
    ReactiveFormsModule,
  ],
  templateUrl: './subject-picker.html',
  styleUrl: './subject-picker.scss',
})
export class SubjectPicker {
  private readonly petitions = inject(PetitionApi);
  private readonly matters = inject(MatterApi);

  readonly control = input.required<FormControl<Subject | null>>();

  private readonly events = toSignal(toObservable(this.control).pipe(switchMap((control) => control.events)));
  protected readonly words = new FormControl('', { nonNullable: true });
  protected readonly typed = toSignal(this.words.valueChanges, { initialValue: '' });
  /** The search field is wrong when nothing is chosen, whatever is typed in it. */
  protected readonly matcher: ErrorStateMatcher = { isErrorState: () => this.message() !== '' };
  protected readonly search = suggestions<Subject>((words) =>
    words.trim() === ''
      ? of([])
      : forkJoin([
          this.petitions.list({ q: words, status: 'active', limit: OFFERED.petitions }),
          this.matters.list({ q: words, limit: OFFERED.matters }),
        ]).pipe(map(([petitions, matters]) => [...petitions.items.map(subjectOfPetitionRow), ...matters.items.map(subjectOfMatter)])),
  );
  protected readonly groups = computed(() => {
    const { items } = this.search.offer();
    return [
      { label: 'Đơn', subjects: items.filter(({ petitionId }) => petitionId !== null) },
      { label: 'Vụ việc', subjects: items.filter(({ petitionId }) => petitionId === null) },
    ].filter(({ subjects }) => subjects.length > 0);
  });
  protected readonly chosen = computed(() => {
    this.events();
    return this.control().value;
  });
  protected readonly message = computed(() => {
    this.events();
    const control = this.control();
    if (!control.touched || control.valid) return '';
    return control.hasError('required') ? 'Chưa chọn đơn hoặc vụ việc mà văn bản này phục vụ.' : fieldError(control);
  });
  protected readonly name = subjectName;
  /** A chosen option becomes the card; its place in the field is empty. */
  protected readonly nothing = () => '';
  protected readonly kinds = MATTER_KINDS;

  constructor() {
    effect(() => this.search.ask(this.typed()));
  }

  protected choose(subject: Subject): void {
    this.words.setValue('');
    this.control().setValue(subject);
    this.control().markAsDirty();
  }

  protected change(): void {
    this.control().setValue(null);
    this.control().markAsDirty();
  }
}
