import { Injectable } from '@angular/core';
import { DateAdapter, type MatDateFormats } from '@angular/material/core';
import { type PlainDate, addDays, dayAt, formatDay, isPlainDate } from '@tiepdan/platform/contract';
import { parseDay } from './parse-day';

/** A text that is of the adapter's type but no day: what `invalid()` gives. */
const INVALID = 'invalid';

const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const WEEKDAYS = {
  long: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  short: ['CN', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7'],
  narrow: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
} as const;

/** Lets Material's calendar work on days written `YYYY-MM-DD`, so that no instant and no time zone ever enters a form. */
@Injectable()
export class PlainDateAdapter extends DateAdapter<PlainDate, string> {
  override getYear(day: PlainDate): number {
    return Number(day.slice(0, 4));
  }

  override getMonth(day: PlainDate): number {
    return Number(day.slice(5, 7)) - 1;
  }

  override getDate(day: PlainDate): number {
    return Number(day.slice(8, 10));
  }

  override getDayOfWeek(day: PlainDate): number {
    return new Date(`${day}T00:00:00Z`).getUTCDay();
  }

  override getMonthNames(style: 'long' | 'short' | 'narrow'): string[] {
    return Array.from({ length: 12 }, (_, month) => (style === 'long' ? `Tháng ${month + 1}` : `Th ${month + 1}`));
  }

  override getDateNames(): string[] {
    return Array.from({ length: 31 }, (_, date) => String(date + 1));
  }

  override getDayOfWeekNames(style: 'long' | 'short' | 'narrow'): string[] {
    return [...WEEKDAYS[style]];
  }

  override getYearName(day: PlainDate): string {
    return day.slice(0, 4);
  }

  override getFirstDayOfWeek(): number {
    return 1;
  }

  override getNumDaysInMonth(day: PlainDate): number {
    return new Date(Date.UTC(this.getYear(day), this.getMonth(day) + 1, 0)).getUTCDate();
  }

  override clone(day: PlainDate): PlainDate {
    return day;
  }

  override createDate(year: number, month: number, date: number): PlainDate {
    const day = `${pad(year, 4)}-${pad(month + 1)}-${pad(date)}`;
    return isPlainDate(day) ? day : INVALID;
  }

  override today(): PlainDate {
    return dayAt(new Date());
  }

  override parse(value: unknown): PlainDate | null {
    if (typeof value !== 'string' || !value.trim()) return null;
    return parseDay(value, this.today()) ?? INVALID;
  }

  override format(day: PlainDate, displayFormat: string): string {
    if (!this.isValid(day)) throw new Error('a day that does not exist has no text');
    if (displayFormat === 'month-year') return `Tháng ${this.getMonth(day) + 1} năm ${this.getYear(day)}`;
    return formatDay(day);
  }

  override addCalendarYears(day: PlainDate, years: number): PlainDate {
    return this.addCalendarMonths(day, years * 12);
  }

  override addCalendarMonths(day: PlainDate, months: number): PlainDate {
    const count = this.getYear(day) * 12 + this.getMonth(day) + months;
    const first = this.createDate(Math.floor(count / 12), count % 12, 1);
    return addDays(first, Math.min(this.getDate(day), this.getNumDaysInMonth(first)) - 1);
  }

  override addCalendarDays(day: PlainDate, days: number): PlainDate {
    return addDays(day, days);
  }

  override toIso8601(day: PlainDate): string {
    return day;
  }

  override deserialize(value: unknown): PlainDate | null {
    if (value === null || value === undefined || value === '') return null;
    return isPlainDate(value) ? value : INVALID;
  }

  override isDateInstance(value: unknown): boolean {
    return typeof value === 'string';
  }

  override isValid(day: PlainDate): boolean {
    return isPlainDate(day);
  }

  override invalid(): PlainDate {
    return INVALID;
  }
}

export const PLAIN_DATE_FORMATS: MatDateFormats = {
  parse: { dateInput: 'day' },
  display: { dateInput: 'day', monthYearLabel: 'month-year', dateA11yLabel: 'day', monthYearA11yLabel: 'month-year' },
};
