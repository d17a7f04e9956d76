import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LeaderDayRow } from '@tiepdan/leader-day/contract';
import { SESSION_KINDS } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { Chip } from '@tiepdan/ui/web';
import { outcomeMark } from '../outcome-mark';
import type { MonthDay } from './months-of-year';
import { monthsOfYear } from './months-of-year';

/** A year as twelve small months: each with its calendar and the days announced in it. */
@Component({
  selector: 'tiepdan-year-view',
  imports: [Chip, RouterLink],
  templateUrl: './year-view.html',
  styleUrl: './year-view.scss',
})
export class YearView {
  readonly year = input.required<number>();
  readonly rows = input.required<readonly LeaderDayRow[]>();
  readonly today = input.required<PlainDate>();
  /** Whether a click on a free day leads to announcing it. */
  readonly canManage = input(false);

  protected readonly weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];
  protected readonly months = computed(() =>
    monthsOfYear(this.year(), this.rows()).map((month) => ({
      ...month,
      current: this.today().startsWith(`${this.year()}-${String(month.number).padStart(2, '0')}`),
      lines: month.sessions.map((row) => ({
        row,
        mark: outcomeMark(row, this.today()),
        date: row.heldOn.slice(8),
        kind: row.session === 'ad-hoc' ? SESSION_KINDS['ad-hoc'].toLowerCase() : '',
      })),
    })),
  );

  /** Where a click on a day leads: to its session, or to announcing one. */
  protected target(square: MonthDay): { commands: string[]; query: Record<string, string> } | null {
    const [session] = square.sessions;
    if (session) return { commands: ['/leader-days', session.id], query: {} };
    return this.canManage() ? { commands: ['/leader-days/new'], query: { heldOn: square.day } } : null;
  }

  protected tip(square: MonthDay): string {
    const sessions = square.sessions.map((row) => `${row.hostName}: ${outcomeMark(row, this.today()).word}`);
    return sessions.length > 0 ? sessions.join('\n') : `Lập ngày tiếp ${formatDay(square.day)}`;
  }

  protected tone(square: MonthDay): string {
    const [session] = square.sessions;
    return session ? outcomeMark(session, this.today()).tone : '';
  }
}
