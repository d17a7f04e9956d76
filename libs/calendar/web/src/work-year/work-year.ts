import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { CalendarDayView, CalendarYear, DayRule } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { DAY_MARKS } from '../day-mark';
import type { MarkedSpan, MonthDay } from './months-of-year';
import { monthsOfYear } from './months-of-year';

/** A year as twelve small months: each with its calendar, and its differing days by name. */
@Component({
  selector: 'tiepdan-work-year',
  imports: [MatIcon, MatIconButton],
  templateUrl: './work-year.html',
  styleUrl: './work-year.scss',
})
export class WorkYear {
  readonly view = input.required<CalendarYear>();
  readonly today = input.required<PlainDate>();
  /** Whether a click on a day leads to entering it, and own days can be changed. */
  readonly canManage = input(false);
  /** A day that nobody has entered for the office. */
  readonly enter = output<PlainDate>();
  readonly edit = output<CalendarDayView>();
  readonly remove = output<CalendarDayView>();

  protected readonly weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];
  protected readonly marks = DAY_MARKS;
  protected readonly months = computed(() =>
    monthsOfYear(this.view()).map((month) => ({
      ...month,
      current: this.today().startsWith(`${this.view().year}-${String(month.number).padStart(2, '0')}-`),
    })),
  );

  protected pick(square: MonthDay): void {
    if (!this.canManage()) return;
    const own = square.marked?.own;
    if (own) this.edit.emit(own);
    else this.enter.emit(square.day);
  }

  /** `24/11`, or `16–20/02` for days that follow each other. */
  protected datesOf({ rule, last }: MarkedSpan): string {
    const month = `/${last.slice(5, 7)}`;
    return rule.day === last ? `${last.slice(8)}${month}` : `${rule.day.slice(8)}–${last.slice(8)}${month}`;
  }

  protected tipOf({ day, name }: DayRule): string {
    return `${formatDay(day)} ${name}`;
  }

  protected tip({ day, marked, weeklyRest }: MonthDay): string {
    if (marked) return `${formatDay(day)}: ${marked.rule.name} (${DAY_MARKS[marked.rule.kind].word.toLowerCase()})`;
    return weeklyRest ? `${formatDay(day)}: ngày nghỉ hằng tuần` : formatDay(day);
  }
}
