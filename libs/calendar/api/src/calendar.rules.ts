import {
  CALENDAR_YEARS,
  type Calendar,
  type CalendarDayDetails,
  type ImportCalendarDaysRequest,
  type DayLine,
  type DayLineContext,
  calendarErrors,
  readDayLines,
  whatItIsAnyway,
} from '@tiepdan/calendar/contract';
import { type PlainDate, formatDay, yearOf } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

/**
 * What must hold of a day the office enters: its year is one the calendar is kept for, and it makes a difference.
 * @throws Refusal CALENDAR.YEAR_OUT_OF_RANGE, CALENDAR.CHANGES_NOTHING
 */
export function checkCalendarDay({ day, kind }: Pick<CalendarDayDetails, 'day' | 'kind'>, national: Calendar): void {
  checkYear(yearOf(day));
  const what = whatItIsAnyway(national, day, kind);
  if (what)
    throw new Refusal(calendarErrors, 'CALENDAR.CHANGES_NOTHING', { day: formatDay(day), what }, [
      { path: 'day', rule: 'difference', message: `Vốn là ${what}.` },
    ]);
}

/** @throws Refusal CALENDAR.YEAR_OUT_OF_RANGE */
export function checkYear(year: number): void {
  if (year < CALENDAR_YEARS.first || year > CALENDAR_YEARS.last)
    throw new Refusal(calendarErrors, 'CALENDAR.YEAR_OUT_OF_RANGE', { ...CALENDAR_YEARS });
}

/**
 * The lines of a pasted list, when every one of them can be entered.
 * @throws Refusal CALENDAR.LINES_WRONG with each wrong line as a field problem `text.<line>`; CALENDAR.NO_LINES
 */
export function checkDayLines(request: ImportCalendarDaysRequest, context: DayLineContext): readonly DayLine[] {
  const { lines, problems } = readDayLines(request.text, context);
  if (problems.length)
    throw new Refusal(
      calendarErrors,
      'CALENDAR.LINES_WRONG',
      { count: problems.length },
      problems.map(({ line, message }) => ({ path: `text.${line}`, rule: 'line', message: `Dòng ${line}: ${message}` })),
    );
  if (lines.length === 0)
    throw new Refusal(calendarErrors, 'CALENDAR.NO_LINES', {}, [
      { path: 'text', rule: 'lines', message: calendarErrors['CALENDAR.NO_LINES'].message },
    ]);
  return lines;
}

/** The refusal of a day that the office has entered already. */
export function dayTaken(day: PlainDate): Refusal {
  return new Refusal(calendarErrors, 'CALENDAR.DAY_TAKEN', { day: formatDay(day) }, [
    { path: 'day', rule: 'taken', message: 'Cơ quan đã nhập ngày này rồi.' },
  ]);
}
