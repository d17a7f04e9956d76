import { Injectable } from '@nestjs/common';
import { seesDenouncers } from '@tiepdan/citizen/api';
import type { CitizenMatch, CitizenMatchList } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Conditions, Database, contains } from '@tiepdan/platform/api';
import { peopleVisibleSql } from '../visible.js';
import { namePatterns } from '../words.js';
import { type CandidateQuery, readCandidateQuery } from './candidate-query.js';

const OFFERED = 8;
/** A name as common as "Nguyễn Văn" fits thousands; that many are ranked, and one more letter narrows them. */
const RANKED = 400;

/** The number of a telephone without what people put between its digits; the index IDX_citizen_phone is on this. */
export const PHONE_DIGITS_SQL = `translate(c.phone, ' .-+', '')`;

interface Found {
  readonly citizen: CitizenMatch['citizen'];
  readonly onPaper: boolean;
  readonly onPhone: boolean;
  readonly receptions: number;
  readonly petitions: number;
}

@Injectable()
export class CandidateQueries {
  constructor(private readonly database: Database) {}

  /**
   * Who it may be, at most eight, while the officer types. All typed parts must fit. First come those whose paper fits, then
   * the nearest name, then who came or wrote last.
   */
  async matches(actor: Actor, typed: string | null | undefined): Promise<CitizenMatchList> {
    const query = readCandidateQuery(typed);
    if (!query) return [];
    const where = new Conditions();
    const sql = statement(actor, query, where);
    const rows = await this.database.read((manager) => manager.query<Found[]>(sql, where.params));
    return rows.map(({ citizen, onPaper, onPhone, receptions, petitions }) => ({
      citizen,
      matchedOn: [...(query.words.length ? (['name'] as const) : []), ...(onPaper ? (['paper'] as const) : []), ...(onPhone ? (['phone'] as const) : [])],
      receptions,
      petitions,
    }));
  }
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
  const name = where.param(words.join(' '));
  return `
    WITH fitting AS MATERIALIZED (SELECT c.* FROM citizen c WHERE ${where.sql} LIMIT ${RANKED})
    SELECT jsonb_build_object('id', c.id, 'version', c.version, 'fullName', c.full_name, 'birthYear', c.birth_year, 'sex', c.sex,
             'paperKind', c.paper_kind, 'paperNumber', c.paper_number, 'noPaperReason', c.no_paper_reason, 'phone', c.phone,
             'address', c.address) AS citizen,
           ${onPaper.join(' OR ') || 'false'} AS "onPaper", ${onPhone.join(' OR ') || 'false'} AS "onPhone",
           came.times AS receptions, wrote.times AS petitions
    FROM fitting c, LATERAL (${cameSql(actor)}) came, LATERAL (${wroteSql(actor)}) wrote
    ORDER BY ${onPaper.join(' AND ') || 'false'} DESC, (fold(c.full_name) = ${name}) DESC,
             round(word_similarity(${name}, fold(c.full_name))::numeric, 1) DESC, greatest(came.last_on, wrote.last_on) DESC NULLS LAST, c.full_name, c.id
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
  return `EXISTS (SELECT 1 FROM reception_person p JOIN reception r ON r.office_id = p.office_id AND r.id = p.reception_id
                  LEFT JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id
                  WHERE p.office_id = c.office_id AND p.citizen_id = c.id AND ${peopleVisibleSql(actor, 'm.kind')})
       OR EXISTS (SELECT 1 FROM petition_sender s JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id
                  WHERE s.office_id = c.office_id AND s.citizen_id = c.id AND ${peopleVisibleSql(actor, 'p.kind')})`;
}
