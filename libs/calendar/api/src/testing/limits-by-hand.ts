import type { Clock, Database } from '@tiepdan/platform/api';
import { CalendarQueries } from '../calendar.queries.js';
import { LimitQueries } from '../limit.queries.js';
import { CalendarChange } from '../running/calendar-change.js';
import { Duties } from '../running/duties.js';
import { LimitBooks } from '../running/limit-books.js';
import { RunningLimitQueries } from '../running/running-limit.queries.js';
import { RunningLimits } from '../running/running-limits.js';

/** The running limits put together by hand, for specs of the domains above. */
export function limitsByHand(database: Database, clock: Clock) {
  const calendars = new CalendarQueries(database);
  const books = new LimitBooks(database, calendars, new LimitQueries(database, calendars, clock));
  const running = new RunningLimits(books);
  return {
    books,
    running,
    duties: new Duties(running, clock),
    queries: new RunningLimitQueries(database, books, clock),
    change: new CalendarChange(database, books),
  };
}
