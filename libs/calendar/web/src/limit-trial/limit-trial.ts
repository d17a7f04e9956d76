import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { LimitPreviewRequest, LimitVariant } from '@tiepdan/calendar/contract';
import { LIMIT_VARIANTS, lengthWords, ruleInForce, weekdayName } from '@tiepdan/calendar/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Chip, DayField, DayPipe, ErrorPanel, fieldError, SkeletonRows } from '@tiepdan/ui/web';
import { CalendarApi } from '../calendar-api';
import { extensionRow, limitChoices, limitForm, limitRequest, pauseRow } from './limit-form';
import { WHY_ICONS } from './why-icons';

const STATE_TONES = { ahead: 'info', today: 'warning', overdue: 'danger' } as const;

/** Computes a limit of the law for a day, and says step by step why it ends when it does. */
@Component({
  selector: 'tiepdan-limit-trial',
  imports: [
    Chip,
    DayField,
    DayPipe,
    ErrorPanel,
    MatButton,
    MatFormFieldModule,
    MatIcon,
    MatIconButton,
    MatInput,
    MatSelectModule,
    ReactiveFormsModule,
    SkeletonRows,
  ],
  templateUrl: './limit-trial.html',
  styleUrl: './limit-trial.scss',
})
export class LimitTrial {
  /** Grows when the calendar changes: the limit shown is then computed again. */
  readonly changes = input(0);

  private readonly api = inject(CalendarApi);
  protected readonly form = limitForm(inject(Session).today());
  protected readonly fieldError = fieldError;
  protected readonly weekdayName = weekdayName;
  protected readonly icons = WHY_ICONS;
  protected readonly tones = STATE_TONES;
  protected readonly variantNames = LIMIT_VARIANTS;

  protected readonly rules = rxResource({ stream: () => this.api.rules() });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly choices = computed(() => (this.rules.hasValue() ? limitChoices(this.rules.value()) : []));
  protected readonly variants = computed<readonly LimitVariant[]>(() => {
    const code = this.values().code;
    const own = this.rules.hasValue() ? this.rules.value().filter((rule) => rule.code === code) : [];
    return [...new Set(own.map(({ variant }) => variant))];
  });
  /** The version that the start day falls under. */
  protected readonly rule = computed(() => {
    const { code, variant, start } = this.values();
    return this.rules.hasValue() && code && variant && start ? ruleInForce(this.rules.value(), code, variant, start) : null;
  });
  protected readonly length = computed(() => {
    const rule = this.rule();
    return rule ? `${lengthWords(rule)}.` : 'Không có quy định áp dụng cho ngày này.';
  });

  private readonly asked = signal<LimitPreviewRequest | null>(null);
  protected readonly answer = rxResource({
    params: () => {
      const request = this.asked();
      return request ? { request, changes: this.changes() } : undefined;
    },
    stream: ({ params }) => this.api.preview(params.request),
  });
  /** What is shown: the newest answer, and the due day it had before the calendar changed. */
  protected readonly shown = linkedSignal<
    { request: LimitPreviewRequest | null; due: PlainDate | null | undefined },
    { due: PlainDate | null; before: PlainDate | null } | null
  >({
    source: () => ({ request: this.asked(), due: this.answer.hasValue() ? this.answer.value().due : undefined }),
    computation: ({ request, due }, previous) => {
      const same = previous?.source.request === request ? previous.value : null;
      if (due === undefined) return same;
      return { due, before: same && same.due !== due ? same.due : null };
    },
  });

  constructor() {
    effect(() => {
      const variants = this.variants();
      const [first] = variants;
      if (first && !variants.includes(this.form.controls.variant.value)) this.form.controls.variant.setValue(first);
    });
    effect(() => {
      const rule = this.rule();
      if (!rule) return; // a day half typed takes nothing away
      if (!rule.pausable) this.form.controls.pauses.clear();
      while (this.form.controls.extensions.length > rule.extensionTimes) this.form.controls.extensions.removeAt(-1);
    });
  }

  protected compute(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) this.asked.set(limitRequest(this.form));
  }

  protected addPause(): void {
    this.form.controls.pauses.push(pauseRow());
  }

  protected addExtension(): void {
    const rule = this.rule();
    if (rule) this.form.controls.extensions.push(extensionRow(rule));
  }
}
