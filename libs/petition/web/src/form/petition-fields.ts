import { afterNextRender, Component, computed, DestroyRef, ElementRef, inject, Injector, input, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { LockedDayNotice } from '@tiepdan/calendar/web';
import { lacksAppointment, NO_APPOINTMENT } from '@tiepdan/citizen/contract';
import { PeoplePicker } from '@tiepdan/citizen/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { FieldSelect, MatterApi, MatterPicker, SealMark, type KnownMatter } from '@tiepdan/matter/web';
import { COMPETENCES, ELIGIBILITIES, INELIGIBLE_REASONS, PETITION_SOURCES } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField, fieldError, formEvents } from '@tiepdan/ui/web';
import { needsSenderBody, type PetitionForm } from './petition-form';

/** Every field of a petition, in reading order. Saving belongs to the page around it. */
@Component({
  selector: 'tiepdan-petition-fields',
  imports: [
    ReactiveFormsModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
    DayField,
    FieldSelect,
    LockedDayNotice,
    MatterPicker,
    PeoplePicker,
    SealMark,
  ],
  templateUrl: './petition-fields.html',
  styleUrl: './petition-fields.scss',
})
export class PetitionFields {
  readonly form = input.required<PetitionForm>();
  readonly today = input.required<PlainDate>();

  private readonly matters = inject(MatterApi);
  private readonly destroyRef = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly events = formEvents(this.form);
  private readonly people = viewChild(PeoplePicker);
  private readonly matterPicker = viewChild.required(MatterPicker);

  protected readonly error = fieldError;
  protected readonly sources = Object.entries(PETITION_SOURCES);
  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly kindLabels = MATTER_KINDS;
  protected readonly eligibilities = Object.entries(ELIGIBILITIES);
  protected readonly reasons = Object.entries(INELIGIBLE_REASONS);
  protected readonly competences = Object.entries(COMPETENCES);

  private readonly value = computed(() => (this.events(), this.form().getRawValue()), { equal: () => false });
  protected readonly receivedOn = computed(() => this.value().receivedOn);
  protected readonly namesBody = computed(() => needsSenderBody(this.value().source));
  protected readonly anonymous = computed(() => this.value().anonymous);
  protected readonly eligibility = computed(() => this.value().eligibility);
  protected readonly kind = computed(() => this.value().kind);
  protected readonly knownMatter = computed(() => this.value().matter.known);
  protected readonly noAppointment = NO_APPOINTMENT;
  protected readonly unappointed = computed(() => {
    const { anonymous, signatoryCount, senders } = this.value();
    return !anonymous && lacksAppointment(signatoryCount ?? 0, senders);
  });
  protected readonly citizenId = computed(() => (this.events(), this.form().controls.senders.knownIds[0] ?? null));

  /** Puts the cursor on the sender: the first thing to type. */
  focus(): void {
    this.people()?.focus();
  }

  protected goOnFromPerson(): void {
    if (this.form().controls.matter.mode === 'searching') this.matterPicker().focus();
  }

  /** The field and the words of the chosen matter, unless others were typed. */
  protected followMatter(matter: KnownMatter): void {
    const { summary } = this.form().controls;
    if (!summary.dirty) summary.setValue(matter.summary);
    this.focusOn('summary');
    this.matters
      .one(matter.id)
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe(({ fieldCode }) => {
        const control = this.form().controls.fieldCode;
        if (!control.dirty) control.setValue(fieldCode);
      });
  }

  protected focusOn(name: string): void {
    afterNextRender(
      { read: () => this.host.nativeElement.querySelector<HTMLElement>(`[formcontrolname="${name}"]`)?.focus() },
      { injector: this.injector },
    );
  }
}
