import { inject, Injectable } from '@angular/core';
import { dayOff, makeCalendar, ownRule, workingDaysAfter, type Calendar, type CalendarYear } from '@tiepdan/calendar/contract';
import { CalendarApi } from '@tiepdan/calendar/web';
import type { ConclusionTerms } from '@tiepdan/conclusion/contract';
import { yearOf, type PlainDate } from '@tiepdan/platform/contract';
import { forkJoin, map, shareReplay, type Observable } from 'rxjs';

/** The office's working days, of the years that are asked for. */
@Injectable({ providedIn: 'root' })
export class WorkingDays {
  private readonly api = inject(CalendarApi);
  private readonly years = new Map<number, Observable<CalendarYear>>();

  /** The calendar that holds both days. */
  between(from: PlainDate, to: PlainDate): Observable<Calendar> {
    const years = [...new Set([yearOf(from), yearOf(to)])].map((year) => this.year(year));
    return forkJoin(years).pipe(
      map((read) =>
        makeCalendar(
          read[0]?.counting ?? [],
          read.flatMap(({ national, own }) => [...national, ...own.map(ownRule)]),
        ),
      ),
    );
  }

  private year(year: number): Observable<CalendarYear> {
    const known = this.years.get(year) ?? this.api.year(year).pipe(shareReplay({ bufferSize: 1, refCount: true }));
    this.years.set(year, known);
    return known;
  }
}

/** Bounds of the time usually given, in working days. */
type Usual = Pick<ConclusionTerms, 'taskDaysLeast' | 'taskDaysMost'>;

/** What is to be pointed out about the last day of a task: a rest day, or fewer or more working days than are usual. Never a refusal. */
export function dueHint(calendar: Calendar, concludedOn: PlainDate, dueOn: PlainDate, terms: Usual): string {
  const days = workingDaysAfter(calendar, concludedOn, dueOn);
  const usual = `thường giao từ ${terms.taskDaysLeast} đến ${terms.taskDaysMost} ngày`;
  const counted = days < terms.taskDaysLeast || days > terms.taskDaysMost ? `${days} ngày làm việc, ${usual}` : `${days} ngày làm việc`;
  return dayOff(calendar, dueOn) ? `Ngày nghỉ. ${counted}` : counted;
}
