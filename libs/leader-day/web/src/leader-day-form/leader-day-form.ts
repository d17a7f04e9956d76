import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
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
import type { ErrorBody, PlainDate } from '@tiepdan/platform/contract';
import { formatDay, isPlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import type { KeptDraft } from '@tiepdan/ui/web';
import {
  applyRefusal,
  ChangedMeanwhile,
  DayField,
  Drafts,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  fieldError,
  FormKeys,
  mergeTyped,
  Notice,
  PageHeader,
  readError,
  SkeletonRows,
  SummaryList,
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
    SummaryList,
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

  protected readonly saving = signal(false);
  protected readonly refusal = signal<ErrorBody | null>(null);
  /** Set while another officer's version stands between the form and the record. */
  protected readonly conflict = signal<ErrorBody | null>(null);
  protected readonly newest = signal<LeaderDayView | null>(null);
  protected readonly summary = leaderDaySummary;
  /** The form as the record filled it: what differs from it was typed. */
  private filled = this.form.getRawValue();
  private readonly version = signal(0);
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
    this.form.markAllAsTouched();
    this.refusal.set(null);
    if (this.form.invalid || this.saving()) return;
    this.saving.set(true);
    try {
      const id = this.id();
      if (id) await this.correct(id);
      else await this.announce(andNext);
    } catch (failure) {
      this.refuse(readError(failure));
    } finally {
      this.saving.set(false);
    }
  }

  protected async lookAtNewest(): Promise<void> {
    try {
      this.newest.set(await firstValueFrom(this.api.one(this.id() ?? '')));
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  /** A field that was changed keeps what was typed, every other one takes the version just looked at. */
  protected keepTyped(): void {
    const newest = this.newest();
    if (newest) {
      const [filled, typed] = [this.filled, this.form.getRawValue()];
      this.take(newest);
      this.form.patchValue(mergeTyped(filled, typed, this.filled));
    }
    this.settle();
  }

  /** The form starts again from the newest version. */
  protected dropTyped(): void {
    this.draft?.clear();
    this.settle();
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

  private settle(): void {
    this.conflict.set(null);
    this.newest.set(null);
  }

  private refuse(body: ErrorBody): void {
    if (body.code === 'RECORD.CHANGED_MEANWHILE') {
      this.conflict.set(body);
      return;
    }
    applyRefusal(this.form, body);
    this.refusal.set(body);
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
    await firstValueFrom(this.api.correct(id, { ...leaderDayDetails(this.form), version: this.version(), reason }));
    this.draft?.clear();
    this.notice.say('Đã lưu bản sửa.');
    await this.router.navigate(['/leader-days', id]);
  }

  private take(day: LeaderDayView): void {
    fillForm(this.form, day);
    this.version.set(day.version);
    this.filled = this.form.getRawValue();
  }

  private begin(day: LeaderDayView | null): void {
    if (day) {
      this.take(day);
    } else {
      const heldOn = this.heldOn();
      if (isPlainDate(heldOn)) this.form.patchValue({ heldOn });
    }
    this.draft = this.drafts.keep(`leader-day.${this.id() ?? ''}${day ? `.${day.version}` : ''}`, this.form, {
      destroyRef: this.destroyRef,
    });
  }
}
