import { Component, computed, inject, input } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { CalendarApi } from '@tiepdan/calendar/web';
import { COMPLAINT_TIMES, type ComplaintTime } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Chip, DayField, DayPipe, ErrorPanel } from '@tiepdan/ui/web';

/**
 * Whether a complaint came in time (Luật Khiếu nại Đ.9, Đ.33, Đ.48): a warning to who proposes, kept nowhere. Time of an
 * obstacle is left to the officer to weigh.
 */
@Component({
  selector: 'tiepdan-time-check',
  imports: [Chip, DayField, DayPipe, ErrorPanel, MatFormFieldModule, MatSelectModule, ReactiveFormsModule],
  template: `
    <details>
      <summary>Kiểm tra thời hiệu khiếu nại</summary>
      <div class="fields" [formGroup]="form">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Trường hợp</mat-label>
          <mat-select formControlName="time">
            @for (time of times; track time[0]) {
              <mat-option [value]="time[0]">{{ time[1].label }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <tiepdan-day-field label="Ngày nhận hoặc biết quyết định, hành vi" formControlName="knownOn" [max]="receivedOn()" />
      </div>
      <div aria-live="polite">
        @if (limit.error(); as error) {
          <tiepdan-error-panel [error]="error" (retry)="limit.reload()" />
        } @else if (limit.hasValue()) {
          @if (late()) {
            <tiepdan-chip tone="warning">Đơn nhận sau khi hết thời hiệu</tiepdan-chip>
            <p>
              Thời hiệu hết ngày {{ limit.value().due | day }}, đơn nhận ngày {{ receivedOn() | day }}. Không thụ lý, trừ khi có trở ngại
              khách quan hoặc lý do chính đáng (Luật Khiếu nại Điều 9, Điều 11 khoản 6).
            </p>
          } @else {
            <tiepdan-chip tone="good">Còn trong thời hiệu</tiepdan-chip>
            <p>Thời hiệu hết ngày {{ limit.value().due | day }}.</p>
          }
          <p class="muted">{{ limit.value().rule.legalBasis }}.</p>
        }
      </div>
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 8px;
    }
    summary {
      padding: 4px 0;
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
      gap: 12px;
      margin: 8px 0;
    }
    p {
      margin: 4px 0 0;
    }
  `,
})
export class TimeCheck {
  /** The day the complaint came. */
  readonly receivedOn = input.required<PlainDate>();

  private readonly api = inject(CalendarApi);
  protected readonly times = Object.entries(COMPLAINT_TIMES) as [ComplaintTime, (typeof COMPLAINT_TIMES)[ComplaintTime]][];
  protected readonly form = new FormGroup({
    time: new FormControl<ComplaintTime>('first', { nonNullable: true }),
    knownOn: new FormControl<PlainDate | null>(null),
  });
  private readonly asked = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly limit = rxResource({
    params: () => {
      const { time = 'first', knownOn } = this.asked();
      const { code, variant } = COMPLAINT_TIMES[time];
      return knownOn ? { code, variant, start: knownOn, pauses: [], extensions: [] } : undefined;
    },
    stream: ({ params }) => this.api.preview(params),
  });
  protected readonly late = computed(() => {
    const due = this.limit.hasValue() ? this.limit.value().due : null;
    return due !== null && this.receivedOn() > due;
  });
}
