import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LeaderDayRow } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Chip, CountPipe, DayPipe, Opens } from '@tiepdan/ui/web';
import { hoursOf, kindOf } from '../leader-day-words';
import { outcomeMark } from '../outcome-mark';

/** Days of leaders as a table, first to last. */
@Component({
  selector: 'tiepdan-day-table',
  imports: [Chip, CountPipe, DayPipe, Opens, RouterLink],
  templateUrl: './day-table.html',
})
export class DayTable {
  readonly rows = input.required<readonly LeaderDayRow[]>();
  readonly today = input.required<PlainDate>();
  protected readonly lines = computed(() =>
    this.rows().map((row) => ({ row, mark: outcomeMark(row, this.today()), hours: hoursOf(row), kind: kindOf(row) })),
  );
}
