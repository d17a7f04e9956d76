import { Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { MonthPublication } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatCount, yearOf } from '@tiepdan/platform/contract';
import { Chip } from '@tiepdan/ui/web';
import { dayInWords } from '../leader-day-words';
import { LEGEND } from '../outcome-mark';
import { dayByKey, firstOfMonth } from './calendar-keys';
import { type DaySquare, leading, type Squares, squareInWords } from './day-squares';
import { inMonth, WEEKDAYS, weeksOfMonth } from './weeks-of-month';

/** How many days a month's list names before it refers to the month's own page. */
const NAMED = 6;

/** A year as twelve small months: each with its calendar, its first days by name, and how far it is published. */
@Component({
  selector: 'tiepdan-year-view',
  imports: [Chip, MatIcon, RouterLink],
  templateUrl: './year-view.html',
  styleUrl: './year-view.scss',
})
export class YearView {
  readonly year = input.required<number>();
  readonly squares = input.required<Squares>();
  readonly publication = input.required<readonly MonthPublication[]>();
  readonly today = input.required<PlainDate>();
  /** Whether Enter or a click on a free day leads to planning it. */
  readonly canManage = input(false);

  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly weekdays = WEEKDAYS;
  protected readonly legend = LEGEND;

  /** The day that the arrow keys go from: the only one Tab stops at. */
  protected readonly at = linkedSignal<number, PlainDate>({
    source: this.year,
    computation: (year) => (yearOf(this.today()) === year ? this.today() : firstOfMonth(year, 1)),
  });

  protected readonly months = computed(() =>
    Array.from({ length: 12 }, (_, index) => {
      const key = firstOfMonth(this.year(), index + 1).slice(0, 7);
      const sessions = this.squares().ofMonth(key);
      return {
        key,
        number: index + 1,
        current: inMonth(this.today(), key),
        weeks: weeksOfMonth(this.year(), index + 1).map((week) => week.map((on) => (inMonth(on, key) ? this.squareOf(on) : null))),
        lines: sessions.slice(0, NAMED),
        further: Math.max(0, sessions.length - NAMED),
        published: this.publishedWords(key),
      };
    }),
  );

  protected move(event: KeyboardEvent, square: DaySquare): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open(square);
      return;
    }
    const to = event.ctrlKey || event.altKey || event.metaKey ? null : dayByKey(square.on, event.key);
    if (!to) return;
    event.preventDefault();
    if (yearOf(to) !== this.year()) return;
    this.at.set(to);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  }

  /** One session opens; several open their month; a free day is planned. */
  protected open(square: DaySquare): void {
    this.at.set(square.on);
    const [only, another] = square.sessions;
    if (only && !another) void this.router.navigate(['/leader-days', only.day.id]);
    else if (only)
      void this.router.navigate(['/leader-days'], { queryParams: { month: square.on.slice(0, 7) }, queryParamsHandling: 'merge' });
    else if (this.canManage()) void this.router.navigate(['/leader-days/new'], { queryParams: { heldOn: square.on } });
  }

  protected dateOf(on: PlainDate): string {
    return `${on.slice(8)}/${on.slice(5, 7)}`;
  }

  private squareOf(on: PlainDate) {
    const square = this.squares().at(on);
    const first = leading(square.sessions);
    const more = square.sessions.length - 1;
    const words = squareInWords(square);
    return {
      ...square,
      tone: first?.mark.tone ?? '',
      guest: first?.guest ?? false,
      letter: first ? `${first.mark.letter}${more > 0 ? `+${more}` : ''}` : '',
      words: words ? `${dayInWords(on)}: ${words}` : dayInWords(on),
    };
  }

  private publishedWords(month: string): string {
    const counts = this.publication().find((found) => found.month === month);
    if (!counts || counts.planned + counts.published === 0) return '';
    const words = [
      counts.published > 0 && `${formatCount(counts.published)} đã công bố`,
      counts.planned > 0 && `${formatCount(counts.planned)} dự kiến`,
    ];
    return words.filter(Boolean).join(', ');
  }
}
