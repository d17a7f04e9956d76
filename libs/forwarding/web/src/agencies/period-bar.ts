import { Component, computed, effect, input, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField } from '@tiepdan/ui/web';
import { type Days, usualPeriods } from './period';

/** Chooses the days of sending that are counted: a usual span by its name, or any two days. */
@Component({
  selector: 'tiepdan-period-bar',
  imports: [DayField, MatButton, ReactiveFormsModule],
  template: `
    <form [formGroup]="form" (ngSubmit)="choose()" aria-label="Thời gian gửi được tính">
      @for (period of usual(); track period.name) {
        <button
          [matButton]="isChosen(period) ? 'tonal' : 'text'"
          type="button"
          [attr.aria-current]="isChosen(period) ? 'true' : null"
          (click)="chosen.emit({ from: period.from, to: period.to })"
        >
          {{ period.name }}
        </button>
      }
      <tiepdan-day-field label="Gửi từ ngày" formControlName="from" [required]="true" />
      <tiepdan-day-field label="Đến ngày" formControlName="to" [required]="true" />
      <button matButton="outlined" type="submit">Xem</button>
      @if (form.hasError('endsBeforeItBegins')) {
        <p class="problem" role="alert">Ngày kết thúc trước ngày bắt đầu.</p>
      }
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    tiepdan-day-field {
      width: 168px;
    }
  `,
})
export class PeriodBar {
  readonly days = input.required<Days>();
  readonly today = input.required<PlainDate>();
  readonly chosen = output<Days>();
  protected readonly usual = computed(() => usualPeriods(this.today()));
  protected readonly form = new FormGroup(
    {
      from: new FormControl<PlainDate | null>(null, Validators.required),
      to: new FormControl<PlainDate | null>(null, Validators.required),
    },
    { validators: (form) => (form.value.from && form.value.to && form.value.from > form.value.to ? { endsBeforeItBegins: true } : null) },
  );

  constructor() {
    effect(() => this.form.setValue({ from: this.days().from, to: this.days().to }));
  }

  protected isChosen({ from, to }: Days): boolean {
    return from === this.days().from && to === this.days().to;
  }

  protected choose(): void {
    const { from, to } = this.form.getRawValue();
    this.form.markAllAsTouched();
    if (this.form.valid && from && to) this.chosen.emit({ from, to });
  }
}
