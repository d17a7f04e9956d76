import { Component, computed, effect, input, linkedSignal, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatDay, yearOf } from '@tiepdan/platform/contract';
import type { Period, PeriodKind } from '@tiepdan/statistics/contract';
import { chosenPeriod, officialPeriod, PERIOD_KINDS } from '@tiepdan/statistics/contract';
import { DayField } from '@tiepdan/ui/web';

type Choice = PeriodKind | 'chosen';

/** Short names for the row of buttons; the full names stand in the contract. */
const SHORT_LABELS: Readonly<Record<PeriodKind, string>> = {
  Q1: 'Quý I',
  Q2: 'Quý II',
  H1: '6 tháng',
  Q3: 'Quý III',
  M9: '9 tháng',
  Q4: 'Quý IV',
  Y: 'Năm',
};

/** Chooses an official period (15th to 14th) by year and kind, or any two days. Says the days either way. */
@Component({
  selector: 'tiepdan-period-picker',
  imports: [DayField, MatButton, MatButtonToggle, MatButtonToggleGroup, MatIcon, MatIconButton, MatTooltip, ReactiveFormsModule],
  templateUrl: './period-picker.html',
  styleUrl: './period-picker.scss',
})
export class PeriodPicker {
  readonly period = input.required<Period>();
  readonly today = input.required<PlainDate>();
  readonly chosen = output<Period>();

  protected readonly year = linkedSignal(() => Number(this.period().code?.slice(0, 4) ?? yearOf(this.period().to)));
  protected readonly choice = linkedSignal<Choice>(() => (this.period().code?.slice(5) as PeriodKind | undefined) ?? 'chosen');
  protected readonly latestYear = computed(() => yearOf(this.today()) + 1);
  protected readonly kinds = computed(() =>
    (Object.keys(PERIOD_KINDS) as PeriodKind[]).map((kind) => {
      const period = officialPeriod(this.year(), kind);
      return { kind, label: SHORT_LABELS[kind], days: `${period.label}: ${formatDay(period.from)} – ${formatDay(period.to)}` };
    }),
  );

  protected readonly span = new FormGroup(
    {
      from: new FormControl<PlainDate | null>(null, Validators.required),
      to: new FormControl<PlainDate | null>(null, Validators.required),
    },
    { validators: (form) => (form.value.from && form.value.to && form.value.from > form.value.to ? { endsBeforeItBegins: true } : null) },
  );

  constructor() {
    effect(() => this.span.setValue({ from: this.period().from, to: this.period().to }));
  }

  protected choose(choice: Choice): void {
    this.choice.set(choice);
    if (choice !== 'chosen') this.chosen.emit(officialPeriod(this.year(), choice));
  }

  protected turnYear(step: 1 | -1): void {
    this.year.update((year) => year + step);
    const choice = this.choice();
    if (choice !== 'chosen') this.chosen.emit(officialPeriod(this.year(), choice));
  }

  protected chooseSpan(): void {
    const { from, to } = this.span.getRawValue();
    this.span.markAllAsTouched();
    if (this.span.valid && from && to) this.chosen.emit(chosenPeriod(from, to));
  }
}
