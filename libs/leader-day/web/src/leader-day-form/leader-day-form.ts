import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { rxResource, takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormGroupDirective, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { DayOutcome, LeaderDayView, LeaderView, SessionKind } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES, SESSION_KINDS } from '@tiepdan/leader-day/contract';
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
  Notice,
  PageHeader,
  SkeletonRows,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom, of } from 'rxjs';
import { LeaderDayApi } from '../leader-day-api';
import { leaderDaySummary } from '../leader-day-words';
import { fillForm, leaderDayDetails, leaderDayForm, noteMeaning, recheck } from './leader-day-form-model';

/** Announces a leader's reception day, or corrects one (`/leader-days/:id/edit`). */
@Component({
  selector: 'tiepdan-leader-day-form',
  imports: [
    ChangedMeanwhile,
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
  ],
  templateUrl: './leader-day-form.html',
  styleUrl: './leader-day-form.scss',
})
export class LeaderDayForm {
  private readonly api = inject(LeaderDayApi);
  private readonly destroyRef = inject(DestroyRef);
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
  protected readonly leaders = toSignal(this.api.leaders().pipe(takeUntilDestroyed()), { initialValue: [] as readonly LeaderView[] });
  protected readonly sessions = Object.entries(SESSION_KINDS) as [SessionKind, string][];
  protected readonly outcomes = Object.entries(DAY_OUTCOMES) as [DayOutcome, string][];
  protected readonly limits = TEXT_LIMITS;
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

  constructor() {
    effect(() => {
      if (!this.start.hasValue()) return;
      const day = this.start.value();
      untracked(() => this.begin(day));
    });
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => recheck(this.form));
  }

  /** The Chairman receives in person; a deputy usually for the Chairman, which the officer may still untick. */
  protected followHost(hostId: string): void {
    const host = this.leaders().find(({ id }) => id === hostId);
    if (host) this.form.controls.byDeputy.setValue(!host.chair);
  }

  protected async save(andNext = false): Promise<void> {
    const id = this.id();
    await this.record.save(() => (id ? this.correct(id) : this.announce(andNext)));
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

  private async announce(andNext: boolean): Promise<void> {
    const details = leaderDayDetails(this.form);
    const { id, version } = await firstValueFrom(this.api.announce(details));
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
