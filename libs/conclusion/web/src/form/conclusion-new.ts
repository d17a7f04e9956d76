import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { AgencyField } from '@tiepdan/agency/web';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { Session } from '@tiepdan/identity/web';
import { LeaderDayApi } from '@tiepdan/leader-day/web';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { ReceptionApi } from '@tiepdan/reception/web';
import { DayField, Drafts, ErrorPanel, ErrorSummary, fieldError, formEvents, FormKeys, Notice, PageHeader, SavedForm, SkeletonRows, TextField } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';
import { ConclusionForm } from './conclusion-form';
import { DueField } from './due-field';

/** How far back days are offered, in days; an older one is concluded from its own page. */
const OFFERED = 366;

/** Writes down what a leader concluded: of a day, of one visit on it, with the tasks that come of it. */
@Component({
  selector: 'tiepdan-conclusion-new',
  imports: [
    AgencyField,
    DayField,
    DueField,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatFormFieldModule,
    MatIcon,
    MatIconButton,
    MatSelectModule,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
    TextField,
  ],
  templateUrl: './conclusion-new.html',
  styleUrl: './conclusion-new.scss',
})
export class ConclusionNew {
  private readonly api = inject(ConclusionApi);
  private readonly leaderDays = inject(LeaderDayApi);
  private readonly receptions = inject(ReceptionApi);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  protected readonly today = inject(Session).today;

  /** The day, or the visit, from whose page this was opened. */
  readonly day = input<string>();
  readonly reception = input<string>();

  protected readonly form = new ConclusionForm();
  protected readonly saver = new SavedForm(this.form);
  protected readonly error = fieldError;

  /** The visit it was opened from, which says the day. */
  private readonly from = rxResource({ params: () => this.reception(), stream: ({ params }) => this.receptions.one(params) });
  /** Days that were held, the newest first; with the one it was opened from, however old. */
  protected readonly days = rxResource({
    stream: () => this.leaderDays.all({ from: addDays(this.today(), -OFFERED), to: this.today(), status: 'active' }),
  });
  private readonly given = rxResource({ params: () => this.day() ?? this.from.value()?.leaderDayId ?? undefined, stream: ({ params }) => this.leaderDays.one(params) });
  protected readonly dayOptions = computed(() => {
    const given = this.given.hasValue() ? [this.given.value()] : [];
    const held = this.days.hasValue() ? this.days.value().filter(({ outcome }) => outcome !== 'planned' && outcome !== 'not-held') : [];
    const all = [...given, ...held.filter(({ id }) => id !== given[0]?.id)].toSorted((one, other) => other.heldOn.localeCompare(one.heldOn));
    return all.map(({ id, heldOn, hostName, hostPosition }) => ({ id, heldOn, label: `${formatDay(heldOn)}, ${hostName}`, hint: hostPosition }));
  });

  private readonly events = formEvents(signal(this.form));
  private readonly dayId = computed(() => (this.events(), this.form.controls.leaderDayId.value ?? undefined));
  protected readonly heldOn = computed(() => this.dayOptions().find(({ id }) => id === this.dayId())?.heldOn ?? null);
  protected readonly concludedOn = computed(() => (this.events(), this.form.controls.concludedOn.value));
  protected readonly visits = rxResource({
    params: () => this.dayId(),
    stream: ({ params }) => this.receptions.list({ leaderDayId: params, status: 'active', limit: 200 }),
  });
  protected readonly visitOptions = computed(() =>
    (this.visits.hasValue() ? this.visits.value().items : []).map(({ id, bookNumber, bookYear, peopleNames, matterSummary }) => ({
      id,
      label: `${bookNumber}/${bookYear}: ${peopleNames.join(', ') || 'không ghi tên'}`,
      hint: matterSummary ?? '',
      sealed: peopleNames.includes(SEALED_NAME),
    })),
  );
  private readonly draft = inject(Drafts).keep('conclusion.new', this.form, {
    destroyRef: inject(DestroyRef),
    prepare: (draft) => this.form.prepare(draft),
    // Where somebody of the day is kept secret, nothing that was typed lies on this machine.
    omit: () => (this.visitOptions().some(({ sealed }) => sealed) ? {} : this.form.getRawValue()),
  });

  constructor() {
    effect(() => {
      const given = this.given.hasValue() ? this.given.value() : undefined;
      if (given) this.form.patchValue({ leaderDayId: given.id, receptionId: this.reception() ?? null });
    });
    effect(() => {
      const heldOn = this.heldOn();
      const { concludedOn } = this.form.controls;
      if (heldOn && (!concludedOn.value || concludedOn.value < heldOn)) concludedOn.setValue(heldOn);
    });
  }

  protected addTask(): void {
    this.form.addTask();
    this.form.markAsDirty();
  }

  protected removeTask(position: number): void {
    const task = this.form.removeTask(position);
    this.notice.undoable('Đã bỏ nhiệm vụ.', () => {
      this.form.restoreTask(task, position);
      return Promise.resolve();
    });
  }

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const { id } = await firstValueFrom(this.api.record(this.form.toRequest()));
      this.draft.clear();
      this.notice.say('Đã ghi kết luận.');
      await this.router.navigate(['/conclusions', id]);
    });
  }

  protected async leave(): Promise<void> {
    await this.router.navigateByUrl('/conclusions');
  }
}
