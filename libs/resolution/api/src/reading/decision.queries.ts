import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type Actor, PAGE_SIZE, type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, Refusal, decodeCursor, toPage } from '@tiepdan/platform/api';
import type { DecisionAction, DecisionCounts, DecisionPage, DecisionRow, DecisionSums, DecisionView } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';
import { RECOMMENDATIONS_SQL } from '../decision.repository.js';
import type { DecisionFilter } from '../resolution.body.js';
import { COUNTED_DECISIONS, DECISION_COLUMNS, DECISION_FROM, DECISION_MORE, DECISION_SUMS, DECISION_TIMELINESS, FACTS_SQL, STATE_SQL, withToday } from './decision-sql.js';

/** A decision as the database gives it. */
export interface StoredDecision extends Omit<DecisionView, 'actions'> {
  readonly factCount: number;
  /** Whether its petition stands resolved by it. */
  readonly resolves: boolean;
}

/** Decisions and conclusions of the office, and how far they are carried out. */
@Injectable()
export class DecisionQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  /** One page, the newest day of issue first, with the sums of all. */
  async list(actor: Actor, query: DecisionFilter): Promise<DecisionPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const today = this.clock.today();
    const counted = this.filter(actor, query, today);
    const where = this.filter(actor, query, today);
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(d.issued_on, d.id) < (?::date, ?::uuid)', cursor.on, cursor.id);
    const columns = withToday(DECISION_COLUMNS, where.param(today));
    return this.database.read(async (on) => {
      const [sums] = await on.query<(DecisionSums & { readonly total: number })[]>(`SELECT ${DECISION_SUMS} ${DECISION_FROM} WHERE ${counted.sql}`, counted.params);
      if (!sums) throw new Error('a sum has one row');
      const rows = await on.query<DecisionRow[]>(
        `SELECT ${columns} ${DECISION_FROM} WHERE ${where.sql} ORDER BY d.issued_on DESC, d.id DESC LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const masked = await this.masked(on, actor.officeId, rows);
      const { total, recover, restore } = sums;
      return { ...toPage(masked, limit, total, ({ issuedOn, id }) => ({ on: issuedOn, id }), (row) => row), sums: { recover, restore } };
    });
  }

  /** How many decisions of the filter are in each state. */
  async counts(actor: Actor, query: DecisionFilter): Promise<DecisionCounts> {
    const today = this.clock.today();
    const where = this.filter(actor, { ...query, state: null }, today);
    const place = where.param(today);
    const [counts] = await this.database.read((on) =>
      on.query<DecisionCounts[]>(
        `SELECT ${Object.entries(STATE_SQL).map(([state, sql]) => `count(*) FILTER (WHERE ${withToday(sql, place)})::int AS "${state}"`).join(', ')}
         FROM resolution_decision d JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id WHERE ${where.sql}`,
        where.params,
      ),
    );
    return counts ?? { open: 0, overdue: 0, done: 0 };
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  one(actor: Actor, id: string): Promise<DecisionView> {
    return this.database.read(async (on) => {
      const [found] = await this.stored(on, actor, 'd.id = $3', id);
      if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const view = decisionView(found, actor);
      return found.sealed ? this.texts.mask(on, actor.officeId, found.matterId, view) : view;
    });
  }

  /** Decisions that `where` holds, in which `$3` is `value`, by their days. */
  stored(on: EntityManager, actor: Actor, where: 'd.id = $3' | 'd.petition_id = $3', value: string): Promise<StoredDecision[]> {
    return on.query<StoredDecision[]>(
      withToday(
        `SELECT ${DECISION_COLUMNS}, ${DECISION_MORE}, ${RECOMMENDATIONS_SQL} AS recommendations, ${FACTS_SQL} AS facts, ${DECISION_TIMELINESS} AS timeliness
         ${DECISION_FROM} JOIN account a ON a.office_id = d.office_id AND a.id = d.created_by
         WHERE d.office_id = $1 AND ${where} ORDER BY d.status, d.issued_on, d.id`,
        '$2',
      ),
      [actor.officeId, this.clock.today(), value],
    );
  }

  /** Rows of sealed matters name nobody: what is said of the matter was checked when it was written or sealed, so that leaves the paper. */
  private masked(on: EntityManager, officeId: string, rows: readonly DecisionRow[]): Promise<DecisionRow[]> {
    return Promise.all(rows.map((row) => (row.sealed && couldName(row.paper) ? this.texts.mask(on, officeId, row.matterId, row) : row)));
  }

  private filter(actor: Actor, query: DecisionFilter, today: PlainDate): Conditions {
    const where = new Conditions()
      .and(`d.office_id = ? AND ${COUNTED_DECISIONS}`, actor.officeId)
      .and('d.kind = ?', query.kind)
      .and('d.agency_id = ?', query.agencyId)
      .and('d.issued_on >= ?::date', query.from)
      .and('d.issued_on <= ?::date', query.to);
    if (query.state) where.and(withToday(STATE_SQL[query.state], query.state === 'done' ? '' : where.param(today)));
    return where;
  }
}

/** A number with a symbol names nobody; words, or the digits of a telephone or an identity paper, could. */
const couldName = (paper: string): boolean => /\s/.test(paper) || paper.replace(/\D/g, '').length > 5;

/** What a reader sees of a decision and may do with it. */
export function decisionView({ factCount, resolves, ...decision }: StoredDecision, { permissions }: Actor): DecisionView {
  const active = decision.status === 'active';
  const open = active && decision.completedOn === null;
  const may: Readonly<Record<DecisionAction, boolean>> = {
    correct: active && permissions.has('resolution.decide'),
    enforce: open && permissions.has('resolution.enforce'),
    complete: open && permissions.has('resolution.enforce'),
    cancel: active && factCount === 0 && !resolves && permissions.has('resolution.cancel'),
  };
  return { ...decision, actions: (Object.keys(may) as DecisionAction[]).filter((action) => may[action]) };
}
