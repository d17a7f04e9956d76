import { Component, computed, inject, input } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { USUAL_CONCLUSION_TERMS } from '@tiepdan/conclusion/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField, formEvents } from '@tiepdan/ui/web';
import { catchError, of } from 'rxjs';
import { ConclusionApi } from '../conclusion-api';
import { dueHint, WorkingDays } from './working-days';

/** The last day of a task; under it, how many working days that gives and whether it is a rest day, which nobody refuses. */
@Component({
  selector: 'tiepdan-due-field',
  imports: [DayField, ReactiveFormsModule],
  template: `<tiepdan-day-field data-field="dueOn" [label]="label()" [hint]="hint()" [formControl]="control()" [min]="from()" [required]="true" />`,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class DueField {
  private readonly days = inject(WorkingDays);

  readonly label = input('Hạn hoàn thành');
  readonly control = input.required<FormControl<PlainDate | null>>();
  /** The day the task is given on. */
  readonly from = input<PlainDate | null>(null);

  /** What is usual is only said, so the form does without where it cannot be asked. */
  private readonly terms = toSignal(
    inject(ConclusionApi)
      .terms()
      .pipe(catchError(() => of(USUAL_CONCLUSION_TERMS))),
    { initialValue: USUAL_CONCLUSION_TERMS },
  );
  private readonly events = formEvents(this.control);
  private readonly span = computed(
    () => {
      this.events();
      const [from, to] = [this.from(), this.control().value];
      return from && to && from <= to ? { from, to } : undefined;
    },
    { equal: (one, other) => one?.from === other?.from && one?.to === other?.to },
  );
  private readonly calendar = rxResource({ params: () => this.span(), stream: ({ params }) => this.days.between(params.from, params.to) });
  protected readonly hint = computed(() => {
    const span = this.span();
    const calendar = this.calendar.hasValue() ? this.calendar.value() : undefined;
    return span && calendar ? dueHint(calendar, span.from, span.to, this.terms()) : '';
  });
}
