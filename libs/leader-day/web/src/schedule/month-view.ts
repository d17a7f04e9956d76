import { CdkDrag, type CdkDragDrop, CdkDropList, CdkDropListGroup } from '@angular/cdk/drag-drop';
import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { weekdayName } from '@tiepdan/calendar/contract';
import type { DayCheck, YearDay } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { dayInWords } from '../leader-day-words';
import { CheckList } from '../words/check-list';
import { dayByKey } from './calendar-keys';
import { type DaySquare, type Session, type Squares } from './day-squares';
import { inMonth, WEEKDAYS, weeksOfMonth } from './weeks-of-month';

/** A day let go over a date. */
export interface DayMove {
  readonly day: YearDay;
  readonly on: PlainDate;
}

/**
 * A month as a calendar. A day that may be moved is dragged to another date, and what complains is told over each date it hovers;
 * by the keyboard the same is asked in a dialog.
 */
@Component({
  selector: 'tiepdan-month-view',
  imports: [CdkDrag, CdkDropList, CdkDropListGroup, CheckList, MatIcon, MatIconButton, RouterLink],
  templateUrl: './month-view.html',
  styleUrl: './month-view.scss',
})
export class MonthView {
  /** `YYYY-MM`. */
  readonly month = input.required<string>();
  readonly squares = input.required<Squares>();
  readonly today = input.required<PlainDate>();
  readonly canManage = input(false);
  /** What complains about a day at a date. */
  readonly checksFor = input.required<(day: YearDay, on: PlainDate) => readonly DayCheck[]>();

  /** A day was let go over another date. */
  readonly dropped = output<DayMove>();
  /** The keyboard's and the finger's way: asks for the date in a dialog. */
  readonly moveAsked = output<YearDay>();
  /** The arrows lead out of the month, to this day. */
  readonly left = output<PlainDate>();

  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly weekdays = WEEKDAYS;

  protected readonly at = linkedSignal<string, PlainDate>({
    source: this.month,
    computation: (month) => (inMonth(this.today(), month) ? this.today() : `${month}-01`),
  });
  protected readonly weeks = computed(() => {
    const [year = 0, month = 1] = this.month().split('-').map(Number);
    return weeksOfMonth(year, month).map((week) =>
      week.map((on) => {
        const square = this.squares().at(on);
        return { ...square, beside: !inMonth(on, this.month()), words: this.wordsOf(square) };
      }),
    );
  });

  /** The day under way, and the date it is over. */
  protected readonly dragged = signal<YearDay | null>(null);
  protected readonly over = signal<PlainDate | null>(null);
  protected readonly complaints = computed(() => {
    const [day, on] = [this.dragged(), this.over()];
    return day && on && on !== day.heldOn ? this.checksFor()(day, on) : [];
  });
  /** How grave it is to let go here: the date's colour says it once more. */
  protected readonly gravity = computed(() => this.complaints()[0]?.severity ?? 'fine');
  protected readonly underWay = computed(() => {
    const [day, on] = [this.dragged(), this.over()];
    if (!day) return '';
    if (!on || on === day.heldOn) return `Đang chuyển ngày tiếp ${formatDay(day.heldOn)} của ${day.hostName}; thả vào ngày mới.`;
    return `${day.hostName}: từ ${formatDay(day.heldOn)} sang ${weekdayName(on)}, ${formatDay(on)}`;
  });
  /** Whether anything in the month can be moved by who looks at it. */
  protected readonly movable = computed(() => this.weeks().some((week) => week.some(({ sessions }) => sessions.some(movesBy))));
  protected readonly movesBy = movesBy;

  protected key(event: KeyboardEvent, square: DaySquare): void {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open(square);
      return;
    }
    const to = event.ctrlKey || event.altKey || event.metaKey ? null : dayByKey(square.on, event.key);
    if (!to) return;
    event.preventDefault();
    if (!this.squareElement(to)) return this.left.emit(to);
    this.at.set(to);
    this.squareElement(to)?.focus();
  }

  protected begin(session: Session): void {
    this.dragged.set(session.day);
    this.over.set(null);
  }

  protected end(): void {
    this.dragged.set(null);
    this.over.set(null);
  }

  protected drop({ item, container }: CdkDragDrop<PlainDate, PlainDate, Session>): void {
    const { day } = item.data;
    this.end();
    if (container.data !== day.heldOn) this.dropped.emit({ day, on: container.data });
  }

  private open({ sessions, on }: DaySquare): void {
    const [only] = sessions;
    if (only) void this.router.navigate(['/leader-days', only.day.id]);
    else if (this.canManage()) void this.router.navigate(['/leader-days/new'], { queryParams: { heldOn: on } });
  }

  private squareElement(on: PlainDate): HTMLElement | null {
    return this.host.nativeElement.querySelector<HTMLElement>(`[data-day="${on}"]`);
  }

  /** The date as it is read out, before what it holds. */
  private wordsOf({ on, holiday, weekly }: DaySquare): string {
    const off = holiday ?? (weekly ? 'ngày nghỉ hằng tuần' : '');
    return `${dayInWords(on)}${off ? `, ${off}` : ''}:`;
  }
}

/** Whether who looks may move it. */
function movesBy({ day }: Session): boolean {
  return day.actions.includes('postpone');
}
