import { Injectable } from '@nestjs/common';
import { seesDenouncers } from '@tiepdan/citizen/api';
import type { CitizenMatch, CitizenMatchList } from '@tiepdan/citizen/contract';
import { COUNTED_UP_TO } from '@tiepdan/desk/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Conditions, Database, contains } from '@tiepdan/platform/api';
import { peopleVisibleSql } from '../visible.js';
import { namePatterns } from '../words.js';
import { type CandidateQuery, readCandidateQuery } from './candidate-query.js';

const OFFERED = 8;
/** A name as common as "Nguyễn Văn" fits thousands: for so many of the nearest it is looked up when they last came. */
const RANKED = 100;

/** The number of a telephone without what people put between its digits; the index IDX_citizen_phone is on this. */
export const PHONE_DIGITS_SQL = `translate(c.phone, ' .-+', '')`;

interface Found {
  readonly citizen: CitizenMatch['citizen'];
  readonly onPaper: boolean;
  readonly onPhone: boolean;
  readonly receptions: number;
  readonly petitions: number;
  readonly total: number;
}

@Injectable()
export class CandidateQueries {
  constructor(private readonly database: Database) {}

  /**
   * Who it may be, at most eight, while the officer types. All typed parts must fit. First come those whose paper fits, then
   * the nearest name, then who came or wrote last.
   */
  async matches(actor: Actor, typed: string | null | undefined): Promise<CitizenMatchList> {
    return (await this.find(actor, typed)).matches;
  }

  /** The same, with how many fit in all; the count stops at 1000. */
  async find(actor: Actor, typed: string | null | undefined): Promise<{ matches: CitizenMatchList; total: number }> {
    const query = readCandidateQuery(typed);
    if (!query) return { matches: [], total: 0 };
    const where = new Conditions();
    const sql = statement(actor, query, where);
    const rows = await this.database.read((manager) => manager.query<Found[]>(sql, where.params));
    return { matches: rows.map((row) => toMatch(row, query)), total: rows[0]?.total ?? 0 };
  }
}

function toMatch({ citizen, onPaper, onPhone, receptions, petitions }: Found, { words }: CandidateQuery): CitizenMatch {
  const matchedOn: CitizenMatch['matchedOn'][number][] = [];
  if (words.length) matchedOn.push('name');
  if (onPaper) matchedOn.push('paper');
  if (onPhone) matchedOn.push('phone');
  return { citizen, matchedOn, receptions, petitions };
}

function statement(actor: Actor, { words, numbers }: CandidateQuery, where: Conditions): string {
  where.and('c.office_id = ?', actor.officeId);
  const names = namePatterns(words);
  if (words.length) where.and(names.map(() => 'fold(c.full_name) LIKE ?').join(' OR '), ...names);
  const onPaper: string[] = [];
  const onPhone: string[] = [];
  for (const number of numbers) {
    const pattern = where.param(contains(number));
    onPaper.push(`coalesce(c.paper_number ILIKE ${pattern}, false)`);
    onPhone.push(`coalesce(${PHONE_DIGITS_SQL} LIKE ${pattern}, false)`);
    where.and(`c.paper_number ILIKE ${pattern} OR ${PHONE_DIGITS_SQL} LIKE ${pattern}`);
  }
  if (!seesDenouncers(actor)) where.and(onSomeVisibleRecord(actor));
  const paperFits = onPaper.join(' AND ') || 'NULL::boolean';
  const name = words.length ? where.param(words.join(' ')) : null;
  const nearness = name
    ? `(fold(c.full_name) = ${name})::int + round(word_similarity(${name}, fold(c.full_name))::numeric, 1)`
    : 'NULL::numeric';
  return `
    WITH fitting AS MATERIALIZED (SELECT c.* FROM citizen c WHERE ${where.sql} LIMIT ${COUNTED_UP_TO}),
    ranked AS MATERIALIZED (
      SELECT c.*, ${paperFits} AS paper_fits, ${nearness} AS nearness FROM fitting c
      ORDER BY paper_fits DESC, nearness DESC, c.id DESC LIMIT ${RANKED})
    SELECT jsonb_build_object('id', c.id, 'version', c.version, 'fullName', c.full_name, 'birthYear', c.birth_year, 'sex', c.sex,
             'paperKind', c.paper_kind, 'paperNumber', c.paper_number, 'noPaperReason', c.no_paper_reason, 'phone', c.phone,
             'address', c.address) AS citizen,
           ${onPaper.join(' OR ') || 'false'} AS "onPaper", ${onPhone.join(' OR ') || 'false'} AS "onPhone",
           came.times AS receptions, wrote.times AS petitions, (SELECT count(*) FROM fitting)::int AS total
    FROM ranked c, LATERAL (${cameSql(actor)}) came, LATERAL (${wroteSql(actor)}) wrote
    ORDER BY c.paper_fits DESC, c.nearness DESC, greatest(came.last_on, wrote.last_on) DESC NULLS LAST, c.full_name, c.id
    LIMIT ${OFFERED}`;
}

/** How often the person was received, and when last; for those who may not see denouncers, denunciations stay out. */
function cameSql(actor: Actor): string {
  return `SELECT count(*) FILTER (WHERE r.status = 'active' AND r.attendance = 'received')::int AS times,
                 max(r.received_on) FILTER (WHERE r.status = 'active') AS last_on
          FROM reception_person p JOIN reception r ON r.office_id = p.office_id AND r.id = p.reception_id
          LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
          WHERE p.office_id = c.office_id AND p.citizen_id = c.id AND ${peopleVisibleSql(actor, 'm.kind')}`;
}

function wroteSql(actor: Actor): string {
  return `SELECT count(*)::int AS times, max(p.received_on) AS last_on
          FROM petition_sender s JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id
          WHERE s.office_id = c.office_id AND s.citizen_id = c.id AND p.status = 'active' AND ${peopleVisibleSql(actor, 'p.kind')}`;
}

/** Someone known from denunciations alone must not be offered at all: the very offer would say that the person denounced. */
function onSomeVisibleRecord(actor: Actor): string {
  // Scalar subqueries with LIMIT, not EXISTS: they are looked up for each candidate instead of hashing all records there are.
  return `coalesce(
    (SELECT true FROM reception_person p JOIN reception r ON r.office_id = p.office_id AND r.id = p.reception_id
     LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
     WHERE p.office_id = c.office_id AND p.citizen_id = c.id AND ${peopleVisibleSql(actor, 'm.kind')} LIMIT 1),
    (SELECT true FROM petition_sender s JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id
     WHERE s.office_id = c.office_id AND s.citizen_id = c.id AND ${peopleVisibleSql(actor, 'p.kind')} LIMIT 1), false)`;
}
