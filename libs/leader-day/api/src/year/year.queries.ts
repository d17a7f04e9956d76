import { Injectable } from '@nestjs/common';
import type { LeaderYear, MonthPublication, YearDay } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { LeaderDayQueries, type StoredDay } from '../leader-day.queries.js';
import { CALENDAR_SQL, YEAR_SQL } from './year.sql.js';
import { YearMatters } from './year-matters.js';

type Stored = Pick<LeaderYear, 'leaders' | 'changes'> & { readonly days: readonly StoredDay[] };

/** The schedule of a year, whole: one request, three statements at most, whatever the number of leaders and matters. */
@Injectable()
export class LeaderYearQueries {
  constructor(
    private readonly database: Database,
    private readonly days: LeaderDayQueries,
    private readonly matters: YearMatters,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor, year: number): Promise<LeaderYear> {
    const span = [`${year}-01-01`, `${year}-12-31`] as const;
    return this.database.snapshot(async (on) => {
      const [stored = { leaders: [], days: [], changes: [] }] = await on.query<Stored[]>(YEAR_SQL, [actor.officeId, ...span]);
      const [calendar = { counting: [], rules: [] }] = await on.query<LeaderYear['calendar'][]>(CALENDAR_SQL, [actor.officeId, `${year - 1}-12-01`, `${year + 1}-01-31`]);
      const matters = await this.matters.of(on, actor, ...span);
      const days = stored.days.map((day): YearDay => ({ ...this.days.withActs(actor, day), matters: matters.get(day.id) ?? [] }));
      return { year, today: this.clock.today(), leaders: stored.leaders, days, changes: stored.changes, months: monthsOf(year, days), calendar };
    });
  }
}

function monthsOf(year: number, days: readonly YearDay[]): MonthPublication[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const inMonth = days.filter(({ heldOn }) => heldOn.startsWith(month));
    const planned = inMonth.filter(({ outcome }) => outcome === 'planned').length;
    return { month, planned, published: inMonth.length - planned };
  });
}
