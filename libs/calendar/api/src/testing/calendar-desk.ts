import { Agency, Office } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import type { CalendarDayDetails, LimitPreviewRequest, WrittenCalendarDay } from '@tiepdan/calendar/contract';
import { Account } from '@tiepdan/identity/api';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { AddCalendarDay } from '../actions/add-day.js';
import { CancelCalendarDay } from '../actions/cancel-day.js';
import { CorrectCalendarDay } from '../actions/correct-day.js';
import { ImportCalendarDays } from '../actions/import-days.js';
import { CalendarDay } from '../calendar-day.entity.js';
import { CalendarQueries } from '../calendar.queries.js';
import { LimitQueries } from '../limit.queries.js';
import { limitsByHand } from './limits-by-hand.js';

const REFERENCE = [
  `INSERT INTO counting_rule VALUES ('1999-10-02', NULL, '{6,7}', false, true, 'BLDS')`,
  `INSERT INTO national_day (day, kind, name) VALUES
    ('2026-09-01', 'holiday', 'Quốc khánh'), ('2026-09-02', 'holiday', 'Quốc khánh'), ('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam')`,
  `INSERT INTO limit_rule (code, variant, name, start_event, direction, amount, unit, extension_times, extension_amount, pausable, legal_basis, valid_from, valid_to) VALUES
    ('R4', 'normal', 'Thụ lý khiếu nại', 'petition-received', 'after', 10, 'day', 0, 0, false, 'LKN', '2012-07-01', '2026-06-30'),
    ('R4', 'normal', 'Thụ lý khiếu nại', 'petition-received', 'after', 7, 'working-day', 0, 0, false, 'LKN', '2026-07-01', NULL),
    ('K4', 'complex', 'Giải quyết tố cáo', 'accepted', 'after', 30, 'day', 1, 30, true, 'LTC', '2019-01-01', NULL)`,
];

/** The calendar domain put together by hand around a database of its own; it is Friday 20/11/2026. For specs. */
export async function openCalendarDesk() {
  const test = await freshDatabase([Agency, Office, Account, CalendarDay]);
  for (const statement of REFERENCE) await test.source.query(statement);
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const queries = new CalendarQueries(database);
  const limits = new LimitQueries(database, queries, clock);
  const actor: Actor = (await makeOffice(test.source)).actor();
  const { change, running, queries: runningQueries } = limitsByHand(database, clock);
  const add = new AddCalendarDay(database, queries, change, chronicle);
  const usual: CalendarDayDetails = { day: '2026-11-27', kind: 'rest', name: 'Nghỉ hoán đổi', legalBasis: 'Thông báo 12/TB' };
  const received: LimitPreviewRequest = { code: 'R4', variant: 'normal', start: '2026-11-18', pauses: [], extensions: [] };
  return {
    ...test,
    actor,
    chronicle,
    queries,
    limits,
    database,
    clock,
    change,
    running,
    runningQueries,
    add,
    usual,
    correct: new CorrectCalendarDay(database, queries, change, chronicle),
    cancellation: new CancelCalendarDay(database, queries, change, chronicle),
    importing: new ImportCalendarDays(database, queries, change, chronicle),
    /** Enters the usual day with `changes`. */
    enter: (changes: Partial<CalendarDayDetails> = {}): Promise<WrittenCalendarDay> => add.run(actor, { ...usual, ...changes }),
    /** When a complaint received on 18/11/2026 must be accepted, for the actor's office. */
    due: async (changes: Partial<LimitPreviewRequest> = {}): Promise<PlainDate | null> =>
      (await limits.preview(actor.officeId, { ...received, ...changes })).due,
    received,
  };
}
export type CalendarDesk = Awaited<ReturnType<typeof openCalendarDesk>>;
