import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import type { Calendar } from '@tiepdan/calendar/contract';
import { RUNGS, type Rung, type UrgingProposal, type UrgingProposalPage, type UrgingTerms } from '@tiepdan/forwarding/contract';
import { type Actor, PAGE_SIZE, type PlainDate } from '@tiepdan/platform/contract';
import { Clock, Conditions, Database, Id, OneOf, PageQuery, decodeCursor, encodeCursor } from '@tiepdan/platform/api';
import { VISIBLE_DELIVERIES } from '../forwarding.policy.js';
import { type StoredRow, deliveryRow } from '../ledger/delivery-rows.js';
import { LEDGER_COLUMNS, LEDGER_FROM } from '../ledger/delivery-sql.js';
import { nextRung, ripeDays } from './ladder.js';
import { UrgingTermsQueries } from './urging-terms.js';

export class ProposalFilter extends PageQuery {
  @Id({ optional: true })
  agencyId?: string | null;

  @OneOf(RUNGS, { optional: true, doc: 'The rung that is proposed' })
  rung?: Rung | null;
}

/** What is proposed for which last rung; the same as `nextRung` says of one, over a whole table. */
const RIPE: Readonly<Record<Rung, string>> = {
  reminder: `last.rung IS NULL AND v.due_on <= ?::date`,
  letter: `last.state = 'sent' AND (last.rung = 'reminder' AND last.taken_on <= ?::date OR last.rung = 'letter' AND last.ordinal < ? AND last.taken_on <= ?::date)`,
  report: `last.state = 'sent' AND last.rung = 'letter' AND last.ordinal >= ? AND last.taken_on <= ?::date`,
};

/** Which late deliveries are to be urged, and how. Proposals are reckoned when they are asked for: nothing proposes too late or twice. */
@Injectable()
export class ProposalQueries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly terms: UrgingTermsQueries,
    private readonly clock: Clock,
  ) {}

  /** Those that have waited longest first. */
  async list(actor: Actor, query: ProposalFilter): Promise<UrgingProposalPage> {
    const limit = query.limit ?? PAGE_SIZE.usual;
    const { calendar } = await this.books.now(actor.officeId);
    const terms = await this.terms.of(actor.officeId);
    const today = this.clock.today();
    const where = this.filter(actor, query, terms, calendar, today);
    const [counted, countParams] = [where.sql, [...where.params]];
    const cursor = query.cursor ? decodeCursor(query.cursor) : null;
    if (cursor) where.and('(v.due_on, v.id) > (?::date, ?::uuid)', cursor.on, cursor.id);
    return this.database.read(async (manager) => {
      const rows = await manager.query<StoredRow[]>(
        `SELECT ${LEDGER_COLUMNS} ${LEDGER_FROM} WHERE ${where.sql} ORDER BY v.due_on, v.id LIMIT ${where.param(limit + 1)}`,
        where.params,
      );
      const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${LEDGER_FROM} WHERE ${counted}`, countParams);
      const kept = rows.slice(0, limit);
      const last = kept.at(-1);
      const items = kept.flatMap((row) => proposal(deliveryRow(row, { today, calendar, permissions: actor.permissions }), terms, calendar));
      return { items, total, nextCursor: rows.length > limit && last?.dueOn ? encodeCursor({ on: last.dueOn, id: last.id }) : null };
    });
  }

  private filter(actor: Actor, query: ProposalFilter, terms: UrgingTerms, calendar: Calendar, today: PlainDate): Conditions {
    const ripe = ripeDays(today, terms, calendar);
    const letters = terms.lettersBeforeReport;
    const values: Readonly<Record<Rung, readonly unknown[]>> = {
      reminder: [ripe.due],
      letter: [ripe.reminder, letters, ripe.letter],
      report: [letters, ripe.lastLetter],
    };
    const rungs = query.rung ? [query.rung] : (Object.keys(RUNGS) as Rung[]);
    return new Conditions()
      .and(VISIBLE_DELIVERIES.replace('$1', '?'), actor.officeId)
      .and(`v.state IN ('sent', 'received') AND v.due_on < ?::date`, today)
      .and('v.agency_id = ?', query.agencyId)
      .and(rungs.map((rung) => `(${RIPE[rung]})`).join(' OR '), ...rungs.flatMap((rung) => values[rung]));
  }
}

function proposal(row: ReturnType<typeof deliveryRow>, terms: UrgingTerms, calendar: Calendar): UrgingProposal[] {
  const next = row.dueOn ? nextRung(row.dueOn, row.rung, terms, calendar) : null;
  return next ? [{ ...row, proposed: next.rung, proposedOrdinal: next.ordinal, proposedSince: next.since }] : [];
}
