import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { LeaderView, SavedScheduleRule, ScheduleRuleDetails, ScheduleRuleView } from '@tiepdan/leader-day/contract';
import {
  DAY_PATTERNS,
  DAY_PURPOSES,
  DAY_SHIFTS,
  MISSING_DAYS,
  RULE_LIMITS,
  ruleProblems,
  ruleWords,
  SLOT_LIMITS,
  TET_WAYS,
  WEEKS_OF_MONTH,
} from '@tiepdan/leader-day/contract';
import { formatCount } from '@tiepdan/platform/contract';
import type { KeptDraft, SummaryRow } from '@tiepdan/ui/web';
import {
  applyRefusal,
  ChangedMeanwhile,
  ChoiceField,
  choicesOf,
  DayField,
  Drafts,
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
import { TimeField } from '../fields/time-field';
import { LeaderApi } from '../leader-api';
import { leaderInWords } from '../leader-day-words';
import { ScheduleRuleApi } from '../schedule-rule-api';
import { WEEKDAYS } from '../schedule/weeks-of-month';
import { fillRule, REGISTRATION_WAYS, ruleDetails, ruleForm } from './rule-form-model';
import { RulePreviewPanel } from './rule-preview';

/** How long typing must rest before the preview follows, in milliseconds. */
const REST = 300;

/** A rule that proposes a leader's days: made or corrected, with the days it gives in sight while it is typed. */
@Component({
  selector: 'tiepdan-rule-page',
  imports: [
    ChangedMeanwhile,
    ChoiceField,
    DayField,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PageHeader,
    ReactiveFormsModule,
    RulePreviewPanel,
    SkeletonRows,
    TextField,
    TimeField,
  ],
  templateUrl: './rule-page.html',
  styleUrl: './rule-page.scss',
})
export class RulePage {
  private readonly api = inject(ScheduleRuleApi);
  private readonly leaderApi = inject(LeaderApi);
  private readonly destroyRef = inject(DestroyRef);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);

  /** The rule being corrected; absent for a new one. */
  readonly id = input<string>();

  protected readonly form = ruleForm(inject(Session).today());
  protected readonly leaderList = rxResource({ stream: () => this.leaderApi.leaders() });
  protected readonly leaders = itemsOf<LeaderView>(this.leaderList);
  protected readonly choices = {
    purpose: choicesOf(DAY_PURPOSES),
    pattern: choicesOf(DAY_PATTERNS),
    missingDay: choicesOf(MISSING_DAYS),
    inTet: choicesOf(TET_WAYS),
    registration: choicesOf(REGISTRATION_WAYS),
  };
  protected readonly shifts = choicesOf(DAY_SHIFTS);
  protected readonly weeks = choicesOf(WEEKS_OF_MONTH);
  protected readonly weekdays = WEEKDAYS.map(([, label], index) => ({ value: index + 1, label }));
  protected readonly limits = { ...RULE_LIMITS, slots: SLOT_LIMITS };
  protected readonly fieldError = fieldError;
  protected readonly inWords = leaderInWords;

  protected readonly record = new VersionedForm<ScheduleRuleView>({
    form: this.form,
    fill: (rule) => fillRule(this.form, rule),
    load: () => this.api.one(this.id() ?? ''),
    summary: ruleSummary,
  });
  private draft: KeptDraft | null = null;
  protected readonly start = rxResource({
    params: () => ({ id: this.id() }),
    stream: ({ params: { id } }) => (id ? this.api.one(id) : of(null)),
  });

  private readonly changes = toSignal(this.form.events);
  protected readonly values = computed(() => (this.changes(), this.form.getRawValue()));
  protected readonly principals = computed(() => {
    const host = this.leaders().find(({ id }) => id === this.values().hostId);
    return this.leaders().filter(({ id, bodyId }) => host && id !== host.id && bodyId === host.bodyId);
  });
  /** The rule as it is typed, when it is whole. */
  private readonly rested = toSignal(this.form.valueChanges.pipe(debounceTime(REST)));
  protected readonly rule = computed(() => (this.rested(), this.whole()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly words = computed(() => {
    const rule = this.rule();
    return rule && ruleWords(rule);
  });
  protected readonly preview = rxResource({
    params: () => this.rule() ?? undefined,
    stream: ({ params }) => this.api.preview(params),
  });

  constructor() {
    effect(() => {
      if (!this.start.hasValue()) return;
      const rule = this.start.value();
      untracked(() => this.begin(rule));
    });
  }

  protected async save(): Promise<void> {
    // What the server said of a field may be right by what was changed beside it.
    for (const control of Object.values(this.form.controls)) control.updateValueAndValidity({ emitEvent: false });
    // What fields say only together is told at the fields, as the server would.
    const problems = ruleProblems(ruleDetails(this.form));
    if (problems.length > 0) applyRefusal(this.form, { code: '', message: '', fields: problems, requestId: '' });
    await this.record.save(async () => {
      const id = this.id();
      const details = ruleDetails(this.form);
      const saved = await firstValueFrom(
        id
          ? this.api.correct(id, { ...details, version: this.record.version, reason: this.form.getRawValue().reason })
          : this.api.add(details),
      );
      this.draft?.clear();
      this.notice.say(savedWords(saved));
      await this.router.navigate(['/leader-days/rules']);
    });
  }

  /** Asks again for what the form needs before it is shown: its rule, and the leaders to choose from. */
  protected again(): void {
    reloadFailed(this.start, this.leaderList);
  }

  protected startAgain(): void {
    this.draft?.clear();
    this.form.controls.reason.reset();
    this.start.reload();
  }

  protected leave(): void {
    void this.router.navigate(['/leader-days/rules']);
  }

  /** Null while something is missing: the preview then waits. */
  private whole(): ScheduleRuleDetails | null {
    const { hostId, validFrom } = this.form.getRawValue();
    const details = ruleDetails(this.form);
    const fields = Object.entries(this.form.controls).filter(([name]) => name !== 'reason');
    const typedWell = fields.every(([, control]) => !control.errors || Object.keys(control.errors).every((key) => key === 'server'));
    return hostId && validFrom && typedWell && ruleProblems(details).length === 0 ? details : null;
  }

  private begin(rule: ScheduleRuleView | null): void {
    if (rule) this.record.take(rule);
    this.draft = this.drafts.keep(`leader-day-rule.${this.id() ?? ''}${rule ? `.${rule.version}` : ''}`, this.form, {
      destroyRef: this.destroyRef,
    });
  }
}

function ruleSummary(rule: ScheduleRuleView): readonly SummaryRow[] {
  return [
    { label: 'Lãnh đạo', value: `${rule.hostName}, ${rule.hostPosition}` },
    { label: 'Quy tắc', value: rule.words },
  ];
}

/** What saving did, and what it left alone. */
function savedWords({ publishedKept, plannedDiffering }: SavedScheduleRule): string {
  const kept = publishedKept > 0 && `${formatCount(publishedKept)} ngày đã công bố giữ nguyên`;
  const differing = plannedDiffering > 0 && `${formatCount(plannedDiffering)} ngày dự kiến khác với quy tắc mới, xem ở Lập lịch năm`;
  const told = [kept, differing].filter(Boolean).join('; ');
  return told ? `Đã lưu quy tắc. ${told.charAt(0).toUpperCase()}${told.slice(1)}.` : 'Đã lưu quy tắc.';
}
