import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { rxResource, takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormGroupDirective, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { DayOutcome, DayPurpose, LeaderDayView, LeaderView, SessionKind } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES, DAY_PURPOSES, SESSION_KINDS, SLOT_LIMITS } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatDay, isPlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import type { KeptDraft } from '@tiepdan/ui/web';
import {
  ChangedMeanwhile,
  DayField,
  Drafts,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  fieldError,
  FormKeys,
  itemsOf,
  Notice,
  PageHeader,
  reloadFailed,
  SkeletonRows,
  TextField,
  VersionedForm,
} from '@tiepdan/ui/web';
import { debounceTime, firstValueFrom, of } from 'rxjs';
import { parseTime } from '../fields/parse-time';
import { TimeField } from '../fields/time-field';
import { LeaderApi } from '../leader-api';
import { type CheckedQuestion, LeaderDayApi } from '../leader-day-api';
import { leaderDaySummary, leaderInWords, slotsInWords } from '../leader-day-words';
import { CheckList } from '../words/check-list';
import { fillForm, leaderDayDetails, leaderDayForm, noteMeaning, recheck } from './leader-day-form-model';

/** How long typing must rest before what complains about the day is asked, in milliseconds. */
const REST = 300;

/** Plans a leader's day, enters one that was announced, or corrects one (`/leader-days/:id/edit`). */
@Component({
  selector: 'tiepdan-leader-day-form',
  imports: [
    ChangedMeanwhile,
    CheckList,
    DayField,
    EmptyState,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatOption,
    MatRadioButton,
    MatRadioGroup,
    MatSelect,
    PageHeader,
    ReactiveFormsModule,
    SkeletonRows,
    TextField,
    TimeField,
  ],
  templateUrl: './leader-day-form.html',
  styleUrl: './leader-day-form.scss',
})
export class LeaderDayForm {
  private readonly api = inject(LeaderDayApi);
  private readonly destroyRef = inject(DestroyRef);
  private readonly leaderApi = inject(LeaderApi);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  /** The day being corrected; absent for a new one. */
  readonly id = input<string>();
  /** The day a new one starts from, out of the year's view. */
  readonly heldOn = input<PlainDate>();

  protected readonly form = leaderDayForm(this.session.today());
  private readonly changes = toSignal(this.form.events);
  protected readonly leaderList = rxResource({ stream: () => this.leaderApi.leaders() });
  protected readonly leaders = itemsOf<LeaderView>(this.leaderList);
  protected readonly sessions = Object.entries(SESSION_KINDS) as [SessionKind, string][];
  protected readonly purposes = Object.entries(DAY_PURPOSES) as [DayPurpose, string][];
  protected readonly limits = TEXT_LIMITS;
  protected readonly slotLimits = SLOT_LIMITS;
  protected readonly inWords = leaderInWords;
  protected readonly fieldError = fieldError;

  protected readonly record = new VersionedForm<LeaderDayView>({
    form: this.form,
    fill: (day) => fillForm(this.form, day),
    load: () => this.api.one(this.id() ?? ''),
    summary: leaderDaySummary,
  });
  private draft: KeptDraft | null = null;

  protected readonly start = rxResource({
    params: () => ({ id: this.id() }),
    stream: ({ params: { id } }) => (id ? this.api.one(id) : of(null)),
  });

  protected readonly values = computed(() => {
    this.changes();
    return this.form.getRawValue();
  });
  protected readonly note = computed(() => noteMeaning(this.values().session, this.values().outcome));
  protected readonly host = computed(() => this.leaders().find(({ id }) => id === this.values().hostId));
  protected readonly chair = computed(() => this.leaders().find(({ chair }) => chair));
  /** On whose behalf the host may receive: another leader of the same body. */
  protected readonly principals = computed(() => {
    const host = this.host();
    return this.leaders().filter(({ id, bodyId }) => id !== host?.id && (!host || bodyId === host.bodyId));
  });
  protected readonly principal = computed(() => this.leaders().find(({ id }) => id === this.values().principalId));
  /** Publishing has a button of its own: by a correction a planned day stays planned, and a published one published. */
  protected readonly outcomes = computed(() => {
    const all = Object.entries(DAY_OUTCOMES) as [DayOutcome, string][];
    const day = this.start.hasValue() ? this.start.value() : null;
    return day ? all.filter(([outcome]) => (outcome === 'planned') === (day.outcome === 'planned')) : all;
  });
  protected readonly slots = computed(() => {
    const { startsAt, endsAt, slotMinutes, slotCapacity } = this.values();
    return slotsInWords({ startsAt: parseTime(startsAt), endsAt: parseTime(endsAt), slotMinutes, slotCapacity });
  });

  private readonly rested = toSignal(this.form.valueChanges.pipe(debounceTime(REST)));
  private readonly asked = computed(() => (this.rested(), this.question()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  /** What complains about the day as it is typed; days past are only written down. */
  protected readonly checks = rxResource({ params: () => this.asked(), stream: ({ params }) => this.api.checks(params) });
  protected readonly complaints = computed(() => (this.checks.hasValue() ? this.checks.value().checks : []));
  /** Entered as published though the day is fewer than five working days away: the law wants to know why. */
  protected readonly late = computed(() => {
    const { outcome, heldOn } = this.values();
    const told = outcome === 'announced' && heldOn !== null && heldOn > this.session.today();
    return !this.id() && told && this.complaints().some(({ code }) => code === 'late');
  });

  constructor() {
    effect(() => {
      if (!this.start.hasValue()) return;
      const day = this.start.value();
      untracked(() => this.begin(day));
    });
    effect(() => {
      const { lateReason } = this.form.controls;
      if (this.late()) lateReason.addValidators(Validators.required);
      else lateReason.removeValidators(Validators.required);
      untracked(() => lateReason.updateValueAndValidity({ emitEvent: false }));
    });
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => recheck(this.form));
    this.form.controls.heldOn.valueChanges.pipe(takeUntilDestroyed()).subscribe((day) => this.followDay(day));
  }

  /** The Chairman receives in person; a deputy usually for the Chairman, which the officer may still untick. */
  protected followHost(hostId: string): void {
    const host = this.leaders().find(({ id }) => id === hostId);
    if (!host) return;
    const chair = host.bodyId === null ? this.chair() : undefined;
    const { byDeputy, principalId } = this.form.controls;
    byDeputy.setValue(chair !== undefined && chair.id !== host.id);
    principalId.setValue(byDeputy.value ? (chair?.id ?? '') : '');
  }

  protected async save(andNext = false): Promise<void> {
    const id = this.id();
    await this.record.save(() => (id ? this.correct(id) : this.enter(andNext)));
  }

  /** Asks again for what the form needs before it is shown: its record, and the leaders to choose from. */
  protected again(): void {
    reloadFailed(this.start, this.leaderList);
  }

  /** The form starts again from the newest version. */
  protected startAgain(): void {
    this.draft?.clear();
    this.form.controls.reason.reset();
    this.start.reload();
  }

  protected leave(): void {
    const id = this.id();
    void this.router.navigate(id ? ['/leader-days', id] : ['/leader-days']);
  }

  /** Saves, and stays for the next day of the same leader: a year's schedule is typed in one go. */
  protected saveAndNext(directive: FormGroupDirective, event: Event): void {
    if (this.form.invalid) directive.onSubmit(event);
    else void this.save(true);
  }

  /** A day to come is planned first; one that is here or past was announced. Once chosen, the officer's word stands. */
  private followDay(day: PlainDate | null): void {
    const { outcome } = this.form.controls;
    if (this.id() || outcome.dirty || !day) return;
    outcome.setValue(day > this.session.today() ? 'planned' : 'announced');
  }

  private question(): CheckedQuestion | undefined {
    const { heldOn, hostId, session, purpose, ...times } = this.form.getRawValue();
    if (!heldOn || heldOn < this.session.today()) return undefined;
    const hours = { startsAt: parseTime(times.startsAt), endsAt: parseTime(times.endsAt) };
    const id = this.id();
    if (id) return { dayId: id, on: heldOn, ...hours };
    return hostId ? { hostId, on: heldOn, session, purpose, ...hours } : undefined;
  }

  private async enter(andNext: boolean): Promise<void> {
    const details = leaderDayDetails(this.form);
    const lateReason = this.late() ? this.form.getRawValue().lateReason : null;
    const { id, version } = await firstValueFrom(this.api.enter({ ...details, lateReason }));
    this.draft?.clear();
    this.notice.undoable(`Đã lập ngày tiếp ${formatDay(details.heldOn)}.`, async () => {
      await firstValueFrom(this.api.cancel(id, { version, reason: 'Hoàn tác ngay sau khi ghi' }));
      if (!andNext) await this.router.navigate(['/leader-days']);
    });
    if (andNext) this.form.reset({ ...this.form.getRawValue(), heldOn: null, note: '' });
    else await this.router.navigate(['/leader-days', id]);
  }

  private async correct(id: string): Promise<void> {
    const { reason } = this.form.getRawValue();
    await firstValueFrom(this.api.correct(id, { ...leaderDayDetails(this.form), version: this.record.version, reason }));
    this.draft?.clear();
    this.notice.say('Đã lưu bản sửa.');
    await this.router.navigate(['/leader-days', id]);
  }

  private begin(day: LeaderDayView | null): void {
    if (day) {
      this.record.take(day);
    } else {
      const heldOn = this.heldOn();
      if (isPlainDate(heldOn)) this.form.patchValue({ heldOn });
    }
    this.draft = this.drafts.keep(`leader-day.${this.id() ?? ''}${day ? `.${day.version}` : ''}`, this.form, {
      destroyRef: this.destroyRef,
    });
  }
}
