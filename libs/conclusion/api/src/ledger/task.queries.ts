import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import { type Calendar, addWorkingDays } from '@tiepdan/calendar/contract';
import { type OpenByAgency, TASK_LISTS, type TaskList, type TaskListCounts, type TaskPage, type TaskRow } from '@tiepdan/conclusion/contract';
import { type Actor, PAGE_SIZE, type PlainDate } from '@tiepdan/platform/contract';
import { Clock, Conditions, type Cursor, Database, decodeCursor, encodeCursor, wordsFit } from '@tiepdan/platform/api';
import { VISIBLE_TASKS } from '../conclusion.policy.js';
import { TASK_COLUMNS, TASK_FIGURE_SQL, TASK_FROM, TASK_LIST_SQL, withDays } from '../conclusion-sql.js';
import { SealedWords } from '../sealed-words.js';
import { ConclusionTermsQueries } from '../terms/terms.queries.js';
import { ofMatter } from './of-matter.js';
import type { TaskFilter } from './task-list.query.js';
import { type Reading, type StoredTask, taskRow } from './task-rows.js';

/** So many rows at most go into one .xlsx. */
export const EXPORT_MOST = 20_000;

interface PlacedTask extends StoredTask {
  readonly place: string;
}

interface Days {
  readonly today: PlainDate;
  /** The last day that counts as near. */
  readonly soon: PlainDate;
}

/** The tasks that conclusions gave, over all of them. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly terms: ConclusionTermsQueries,
    private readonly words: SealedWords,
    private readonly clock: Clock,
  ) {}

  /** One page. A list by name begins with what is most urgent, everything with what was given last. */
  async list(actor: Actor, query: TaskFilter): Promise<TaskPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const reading = await this.reading(actor);
    const days = await this.days(actor, reading.calendar);
    const where = filter(actor, query, days);
    const [{ total } = { total: 0 }] = await this.database.read((on) => on.query<{ total: number }[]>(`SELECT count(*)::int AS total ${TASK_FROM} WHERE ${where.sql}`, where.params));
    const rows = await this.placed(actor, query, days, limit + 1);
    const kept = rows.slice(0, limit);
    const last = kept.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor({ on: last.place, id: last.id }) : null;
    return { items: await this.shown(actor, kept, reading), total, nextCursor };
  }

  /** Everything under the filter, for a file; at most `EXPORT_MOST`. */
  async all(actor: Actor, query: TaskFilter): Promise<TaskRow[]> {
    const reading = await this.reading(actor);
    return this.shown(actor, await this.placed(actor, { ...query, cursor: null }, await this.days(actor, reading.calendar), EXPORT_MOST), reading);
  }

  /** How many tasks wait in each list; `mine` where the reader hosts days himself. */
  async counts(actor: Actor): Promise<TaskListCounts> {
    const { calendar } = await this.books.now(actor.officeId);
    const { today, soon } = await this.days(actor, calendar);
    const lists = Object.keys(TASK_LISTS) as TaskList[];
    const sums = (mine: string, prefix: string) => lists.map((list) => `count(*) FILTER (WHERE ${withDays(TASK_LIST_SQL[list].where, '$2', '$3')}${mine})::int AS "${prefix}${list}"`);
    const [counted] = await this.database.read((on) =>
      on.query<Record<string, number>[]>(
        `SELECT ${[...sums('', 'all-'), ...sums(' AND h.account_id = $4', 'mine-')].join(', ')},
                (SELECT count(*)::int FROM leader own WHERE own.office_id = $1 AND own.account_id = $4) AS hosts ${TASK_FROM} WHERE ${VISIBLE_TASKS}`,
        [actor.officeId, today, soon, actor.accountId],
      ),
    );
    const of = (prefix: string) => Object.fromEntries(lists.map((list) => [list, counted?.[`${prefix}${list}`] ?? 0])) as Record<TaskList, number>;
    return { all: of('all-'), mine: counted?.['hosts'] ? of('mine-') : null };
  }

  /** Open tasks of each body by age, those with the most late first. */
  openByAgency(actor: Actor, mine: boolean): Promise<OpenByAgency[]> {
    const today = this.clock.today();
    return this.database.read((on) =>
      on.query<OpenByAgency[]>(
        `SELECT t.agency_id AS "agencyId", g.name AS "agencyName", count(*)::int AS open, count(*) FILTER (WHERE ${withDays(TASK_FIGURE_SQL['open-late'], '$2')})::int AS late,
                max($2::date - c.concluded_on)::int AS "oldestDays"
         ${TASK_FROM} WHERE ${VISIBLE_TASKS} AND t.state = 'open' AND (NOT $3::boolean OR h.account_id = $4)
         GROUP BY t.agency_id, g.name ORDER BY late DESC, max($2::date - c.concluded_on) DESC, g.name COLLATE "vi-x-icu"`,
        [actor.officeId, today, mine, actor.accountId],
      ),
    );
  }

  /** What rows are seen by. */
  async reading(actor: Actor): Promise<Reading> {
    const { calendar } = await this.books.now(actor.officeId);
    return { today: this.clock.today(), calendar, permissions: actor.permissions };
  }

  private async days({ officeId }: Actor, calendar: Calendar): Promise<Days> {
    const today = this.clock.today();
    const { soonDays } = await this.terms.of(officeId);
    return { today, soon: addWorkingDays(calendar, today, soonDays) };
  }

  private async shown({ officeId }: Actor, rows: readonly PlacedTask[], reading: Reading): Promise<TaskRow[]> {
    const said = await this.words.maskedRows(officeId, rows);
    return said.map(({ place: _place, ...row }) => taskRow(row, reading));
  }

  private placed(actor: Actor, query: TaskFilter, days: Days, most: number): Promise<PlacedTask[]> {
    const where = filter(actor, query, days);
    const cursor: Cursor | null = query.cursor ? decodeCursor(query.cursor) : null;
    const [order, down] = query.list ? [TASK_LIST_SQL[query.list].order, query.list.startsWith('done')] : ['c.concluded_on', true];
    if (cursor) where.and(`(${order}, t.id) ${down ? '<' : '>'} (?::date, ?::uuid)`, cursor.on, cursor.id);
    const direction = down ? 'DESC' : 'ASC';
    const sql = `SELECT ${TASK_COLUMNS}, ${order}::text AS place ${TASK_FROM} WHERE ${where.sql} ORDER BY ${order} ${direction}, t.id ${direction} LIMIT ${where.param(most)}`;
    return this.database.read((on) => on.query<PlacedTask[]>(sql, where.params));
  }
}

function filter(actor: Actor, query: TaskFilter, { today, soon }: Days): Conditions {
  const where = new Conditions()
    .and(VISIBLE_TASKS.replace('$1', '?'), actor.officeId)
    .and('t.agency_id = ?', query.agencyId)
    .and('l.host_id = ?', query.hostId)
    .and('c.leader_day_id = ?', query.leaderDayId)
    .and('c.concluded_on >= ?::date', query.from)
    .and('c.concluded_on <= ?::date', query.to)
    .and('h.account_id = ?', query.mine ? actor.accountId : null);
  ofMatter(where, actor.officeId, query.matterId);
  if (query.list) where.and(dated(where, TASK_LIST_SQL[query.list].where, { today, soon }));
  if (query.figure) where.and(dated(where, TASK_FIGURE_SQL[query.figure], { today, soon }));
  // What is masked is not found by its words either.
  if (query.q) where.and(`NOT coalesce(m.sealed, false) AND (${wordsFit(where, 't.content_words', query.q) ?? 'false'})`);
  return where;
}

/** `sql` with the days it asks for, and only those: a parameter that nothing refers to has no type. */
function dated(where: Conditions, sql: string, { today, soon }: Days): string {
  return withDays(sql, sql.includes(':today') ? where.param(today) : '', sql.includes(':soon') ? where.param(soon) : '');
}
