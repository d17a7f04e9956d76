import { Injectable } from '@nestjs/common';
import { LimitBooks } from '@tiepdan/calendar/api';
import type { Calendar } from '@tiepdan/calendar/contract';
import { type AgencyFigures, type AgencyFiguresReport, DELIVERY_FIGURES, type DeliveryFigure } from '@tiepdan/forwarding/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { VISIBLE_DELIVERIES } from '../forwarding.policy.js';
import { figureSql } from './figure-sql.js';
import { workingDayCounter } from './working-day-counter.js';

/** Both days inclusive; left out, the last twelve months up to today. */
export interface FigurePeriod {
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
}

const CODES = Object.keys(DELIVERY_FIGURES) as DeliveryFigure[];
const FROM = `FROM delivery v JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id JOIN agency g ON g.office_id = v.office_id AND g.id = v.agency_id
  WHERE ${VISIBLE_DELIVERIES} AND v.sent_on BETWEEN $2::date AND $3::date AND ($4::uuid IS NULL OR v.agency_id = $4::uuid)`;

type Counted = Readonly<Record<DeliveryFigure, number>> & { readonly agencyId: string; readonly agencyName: string; readonly answers: number };
interface Span {
  readonly agencyId: string;
  readonly sentOn: PlainDate;
  readonly answeredOn: PlainDate;
  readonly papers: number;
}

/** How the bodies answer: what was sent to each in a period, and what became of it by today. */
@Injectable()
export class FigureQueries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly clock: Clock,
  ) {}

  /** Of every body, or of one. One moment: a number and its list agree. */
  async report(actor: Actor, period: FigurePeriod, agencyId: string | null = null): Promise<AgencyFiguresReport> {
    const today = this.clock.today();
    const to = period.to ?? today;
    const from = period.from ?? addDays(to, -364);
    const params = [actor.officeId, from, to, agencyId];
    const { calendar } = await this.books.now(actor.officeId);
    return this.database.snapshot(async (on) => {
      const counted = await countedByAgency(on, params, today);
      const spans = await spansOf(on, params);
      const agencies = counted.map((row) => ({ agencyId: row.agencyId, agencyName: row.agencyName, ...figuresOf([row], spans.filter((span) => span.agencyId === row.agencyId), calendar) }));
      return { from, to, agencies, whole: figuresOf(counted, spans, calendar) };
    });
  }
}

function countedByAgency(on: EntityManager, params: readonly unknown[], today: PlainDate): Promise<Counted[]> {
  const sums = CODES.map((code) => `count(*) FILTER (WHERE ${figureSql(code, '$5')})::int AS "${code}"`);
  return on.query(
    `SELECT v.agency_id AS "agencyId", g.name AS "agencyName", ${sums.join(', ')},
            coalesce(sum((SELECT count(*) FROM answer a WHERE a.office_id = v.office_id AND a.delivery_id = v.id AND a.status = 'active')), 0)::int AS answers
     ${FROM} GROUP BY v.agency_id, g.name ORDER BY count(*) DESC, g.name COLLATE "vi-x-icu"`,
    [...params, today],
  );
}

function spansOf(on: EntityManager, params: readonly unknown[]): Promise<Span[]> {
  return on.query(
    `SELECT v.agency_id AS "agencyId", v.sent_on::text AS "sentOn", v.answered_on::text AS "answeredOn", count(*)::int AS papers
     ${FROM} AND v.state = 'answered' GROUP BY v.agency_id, v.sent_on, v.answered_on`,
    [...params],
  );
}

function figuresOf(rows: readonly Counted[], spans: readonly Span[], calendar: Calendar): Omit<AgencyFigures, 'agencyId' | 'agencyName'> {
  const figures = Object.fromEntries(CODES.map((code) => [code, rows.reduce((sum, row) => sum + row[code], 0)])) as Record<DeliveryFigure, number>;
  const workingDays = workingDayCounter(calendar, spans);
  return {
    figures,
    answers: rows.reduce((sum, row) => sum + row.answers, 0),
    averageDays: average(spans, ({ sentOn, answeredOn }) => (Date.parse(answeredOn) - Date.parse(sentOn)) / 86_400_000),
    averageWorkingDays: average(spans, ({ sentOn, answeredOn }) => workingDays(sentOn, answeredOn)),
  };
}

/** To one decimal, over papers; null of none. */
function average(spans: readonly Span[], length: (span: Span) => number): number | null {
  const papers = spans.reduce((sum, span) => sum + span.papers, 0);
  if (papers === 0) return null;
  return Math.round((spans.reduce((sum, span) => sum + span.papers * length(span), 0) / papers) * 10) / 10;
}
