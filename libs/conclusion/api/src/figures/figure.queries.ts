import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import type { Calendar } from '@tiepdan/calendar/contract';
import { type ConclusionReport, type FigureLine, TASK_FIGURES, type TaskFigure, type TaskFigures } from '@tiepdan/conclusion/contract';
import { workingDayCounter } from '@tiepdan/forwarding/api';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_TASKS } from '../conclusion.policy.js';
import { NOTIFIED_ON_SQL, TASK_FIGURE_SQL, TASK_FROM, withDays } from '../conclusion-sql.js';

/** Both days inclusive; left out, the last twelve months up to today. */
export interface FigurePeriod {
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
}

const CODES = Object.keys(TASK_FIGURES) as TaskFigure[];
const WITHIN = `${VISIBLE_TASKS} AND c.concluded_on BETWEEN $2::date AND $3::date`;

type Counted = TaskFigures & { readonly agencyId: string; readonly agencyName: string; readonly hostId: string; readonly hostName: string };
interface Span {
  readonly agencyId: string;
  readonly hostId: string;
  readonly sentOn: PlainDate;
  readonly answeredOn: PlainDate;
  readonly tasks: number;
}
type Conclusions = Pick<ConclusionReport, 'conclusions' | 'withTasks' | 'noticesInTime' | 'noticesLate' | 'noticesMissing'>;

/** How the conclusions of a period were carried out by today, by body and by leader. */
@Injectable()
export class FigureQueries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly clock: Clock,
  ) {}

  /** One moment: the numbers agree with each other. */
  async report({ officeId }: Actor, period: FigurePeriod): Promise<ConclusionReport> {
    const today = this.clock.today();
    const to = period.to ?? today;
    const from = period.from ?? addDays(to, -364);
    const params = [officeId, from, to] as const;
    const { calendar } = await this.books.now(officeId);
    return this.database.snapshot(async (on) => {
      const counted = await countedTasks(on, params, today);
      const spans = await spansOf(on, params);
      const line = (rows: readonly Counted[], ended: readonly Span[]) => lineOf(rows, ended, calendar);
      const by = (id: 'agencyId' | 'hostId', name: 'agencyName' | 'hostName'): FigureLine[] =>
        [...Map.groupBy(counted, (row) => row[id])].map(([key, rows]) => ({ id: key, name: rows[0]?.[name] ?? '', ...line(rows, spans.filter((span) => span[id] === key)) })).toSorted(mostFirst);
      return { from, to, ...(await conclusionsOf(on, params)), whole: line(counted, spans), agencies: by('agencyId', 'agencyName'), leaders: by('hostId', 'hostName') };
    });
  }
}

const inVietnamese = new Intl.Collator('vi');
const mostFirst = (one: FigureLine, other: FigureLine): number => other.figures.given - one.figures.given || inVietnamese.compare(one.name, other.name);

function countedTasks(on: EntityManager, params: readonly string[], today: PlainDate): Promise<Counted[]> {
  const sums = CODES.map((code) => `count(*) FILTER (WHERE ${withDays(TASK_FIGURE_SQL[code], '$4')})::int AS "${code}"`);
  return on.query(
    `SELECT t.agency_id AS "agencyId", g.name AS "agencyName", l.host_id AS "hostId", h.full_name AS "hostName", ${sums.join(', ')}
     ${TASK_FROM} WHERE ${WITHIN} AND t.state <> 'withdrawn' GROUP BY t.agency_id, g.name, l.host_id, h.full_name`,
    [...params, today],
  );
}

function spansOf(on: EntityManager, params: readonly string[]): Promise<Span[]> {
  return on.query(
    `SELECT t.agency_id AS "agencyId", l.host_id AS "hostId", c.concluded_on::text AS "sentOn", t.done_on::text AS "answeredOn", count(*)::int AS tasks
     ${TASK_FROM} WHERE ${WITHIN} AND t.state = 'done' GROUP BY t.agency_id, l.host_id, c.concluded_on, t.done_on`,
    [...params],
  );
}

/** Conclusions and their notices; one that is not out yet and not late either is missing all the same. */
async function conclusionsOf(on: EntityManager, params: readonly string[]): Promise<Conclusions> {
  const [counted] = await on.query<Conclusions[]>(
    `SELECT count(*)::int AS conclusions, count(*) FILTER (WHERE k.given)::int AS "withTasks", count(*) FILTER (WHERE k.notified <= k.due)::int AS "noticesInTime",
            count(*) FILTER (WHERE k.notified > k.due)::int AS "noticesLate", count(*) FILTER (WHERE k.notified IS NULL)::int AS "noticesMissing"
     FROM (SELECT c.notice_due_on AS due, ${NOTIFIED_ON_SQL} AS notified,
                  EXISTS (SELECT 1 FROM conclusion_task t WHERE t.office_id = c.office_id AND t.conclusion_id = c.id AND t.state <> 'withdrawn') AS given
           FROM conclusion c WHERE ${WITHIN}) k`,
    [...params],
  );
  return counted ?? { conclusions: 0, withTasks: 0, noticesInTime: 0, noticesLate: 0, noticesMissing: 0 };
}

function lineOf(rows: readonly Counted[], spans: readonly Span[], calendar: Calendar): Omit<FigureLine, 'id' | 'name'> {
  const figures = Object.fromEntries(CODES.map((code) => [code, rows.reduce((sum, row) => sum + row[code], 0)])) as Record<TaskFigure, number>;
  const workingDays = workingDayCounter(calendar, spans);
  return {
    figures,
    averageDays: average(spans, ({ sentOn, answeredOn }) => (Date.parse(answeredOn) - Date.parse(sentOn)) / 86_400_000),
    averageWorkingDays: average(spans, ({ sentOn, answeredOn }) => workingDays(sentOn, answeredOn)),
  };
}

/** To one decimal, over tasks; null of none. */
function average(spans: readonly Span[], length: (span: Span) => number): number | null {
  const tasks = spans.reduce((sum, span) => sum + span.tasks, 0);
  if (tasks === 0) return null;
  return Math.round((spans.reduce((sum, span) => sum + span.tasks * length(span), 0) / tasks) * 10) / 10;
}
