import { Injectable } from '@nestjs/common';
import {
  type Calendar,
  type DueFilter,
  LIMITS_RECORDED_BY_HAND,
  type LimitChangeView,
  type LimitRecord,
  type RunningLimit,
  type RunningLimitView,
  addWorkingDays,
  limitState,
} from '@tiepdan/calendar/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { LimitBooks } from './limit-books.js';
import { HELD_SQL, keyOf } from './limit.repository.js';

type Row = RunningLimit &
  Pick<RunningLimitView, 'id' | 'name' | 'legalBasis' | 'escalations'> & { readonly changes: readonly LimitChangeView[] };

/** Days before any record's, for a span that has no beginning. */
const EVER: PlainDate = '0001-01-01';

const CHANGES_SQL = `(SELECT coalesce(jsonb_agg(jsonb_build_object('before', c.due_before, 'after', c.due_after, 'cause', c.cause, 'sentence', c.sentence,
    'actorName', a.full_name, 'at', to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY c.id), '[]')
  FROM limit_change c LEFT JOIN account a ON a.office_id = c.office_id AND a.id = c.actor_id WHERE c.office_id = l.office_id AND c.limit_id = l.id)`;

const ESCALATIONS_SQL = `(SELECT coalesce(jsonb_agg(jsonb_build_object('level', e.level, 'day', e.day) ORDER BY e.day, e.level), '[]')
  FROM limit_escalation e WHERE e.office_id = l.office_id AND e.limit_id = l.id)`;

/** The limits of records as officers read them. */
@Injectable()
export class RunningLimitQueries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly clock: Clock,
  ) {}

  /** The limits of a record the actor may see (the caller has checked): open ones by their day, then those that are over, latest first. */
  async of(actor: Pick<Actor, 'officeId'>, record: LimitRecord): Promise<RunningLimitView[]> {
    const [column, id] = keyOf(record);
    const rows = await this.database.read((manager) =>
      manager.query<Row[]>(
        `SELECT ${HELD_SQL}, r.name, r.legal_basis AS "legalBasis", ${CHANGES_SQL} AS changes, ${ESCALATIONS_SQL} AS escalations
         FROM running_limit l
         JOIN limit_rule r ON r.code = l.code AND r.variant = l.variant AND l.started_on BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
         WHERE l.office_id = $1 AND l.${column} = $2
         ORDER BY array_position('{running,paused,met,dropped}', l.state), CASE WHEN l.state = 'running' THEN l.due_on END, coalesce(l.met_on, l.dropped_on) DESC, l.code`,
        [actor.officeId, id],
      ),
    );
    const { calendar } = await this.books.now(actor.officeId);
    const today = this.clock.today();
    return rows.map((row) => viewOf(row, today, calendar));
  }

  /**
   * The days a list asks for by `due=…`: `overdue` up to yesterday, `today`, and `soon` the next `warnDays` working days.
   * For the placeholders of `dueBetweenSql`.
   */
  async dueSpan(officeId: string, filter: DueFilter, warnDays = 3): Promise<readonly [from: PlainDate, to: PlainDate]> {
    const today = this.clock.today();
    if (filter === 'overdue') return [EVER, addDays(today, -1)];
    if (filter === 'today') return [today, today];
    const { calendar } = await this.books.now(officeId);
    // Where no way of counting has been loaded yet, nothing runs either, and every span will do.
    return [addDays(today, 1), calendar.counting.length ? addWorkingDays(calendar, today, warnDays) : addDays(today, warnDays)];
  }
}

function viewOf({ extensions, ...row }: Row, today: PlainDate, calendar: Calendar): RunningLimitView {
  return {
    ...row,
    extensions,
    limitState: row.state === 'running' && row.dueOn ? limitState(row.dueOn, today, calendar) : null,
    recordedByHand: row.state === 'running' && LIMITS_RECORDED_BY_HAND.includes(row.code),
  };
}
