import { Injectable } from '@nestjs/common';
import type { CitizenMatch, CitizenMatchList } from '@tiepdan/citizen/contract';
import { COUNTED_UP_TO } from '@tiepdan/desk/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Conditions, Database, onePlan } from '@tiepdan/platform/api';
import { type CandidateQuery, readCandidateQuery } from './candidate-query.js';
import { type NamedPeople, namedPeople } from '../finding/named-people.js';
import { type Known, fittingPeople, rareNumbers } from './people.js';

const OFFERED = 8;

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
   * Who it may be, at most eight, while the officer types. All typed parts must fit, words in any order. First come those
   * whose paper fits, then whose telephone, then the nearest name, then who came or wrote last.
   */
  async matches(actor: Actor, typed: string | null | undefined): Promise<CitizenMatchList> {
    return (await this.find(actor, typed)).matches;
  }

  /**
   * The same, with how many fit in all; the count stops at COUNTED_UP_TO.
   * @param known the people of the name where they have been looked up
   */
  async find(actor: Actor, typed: string | null | undefined, known?: NamedPeople | null): Promise<{ matches: CitizenMatchList; total: number }> {
    const query = readCandidateQuery(typed);
    if (!query) return { matches: [], total: 0 };
    const rows = await this.database.read(async (manager) => {
      const params = new Conditions();
      const people = query.numbers.length ? null : (known ?? (await namedPeople(manager, actor.officeId, query.name)));
      const rare = await rareNumbers(manager, actor.officeId, query);
      const sql = statement(actor, query, params, { rare, people });
      return manager.query<Found[]>(people ? onePlan(sql) : sql, params.params);
    });
    return { matches: rows.map((row) => toMatch(row, query)), total: rows[0]?.total ?? 0 };
  }
}

function toMatch({ citizen, onPaper, onPhone, receptions, petitions }: Found, { name }: CandidateQuery): CitizenMatch {
  const matchedOn: CitizenMatch['matchedOn'][number][] = [];
  if (name) matchedOn.push('name');
  if (onPaper) matchedOn.push('paper');
  if (onPhone) matchedOn.push('phone');
  return { citizen, matchedOn, receptions, petitions };
}

function statement(actor: Actor, query: CandidateQuery, params: Conditions, known: Known): string {
  return `
    WITH ${fittingPeople(actor.officeId, query, params, known)}
    SELECT ${CITIZEN_SQL} AS citizen, near.paper AS "onPaper", near.phone AS "onPhone",
           came.times AS receptions, wrote.times AS petitions, (SELECT least(count(*), ${COUNTED_UP_TO}) FROM fitting)::int AS total
    FROM ranked near JOIN citizen c ON c.office_id = ${params.param(actor.officeId)} AND c.id = near.id, LATERAL (${CAME}) came, LATERAL (${WROTE}) wrote
    ORDER BY near.paper DESC, near.phone DESC, near.nearness DESC, greatest(came.last_on, wrote.last_on) DESC NULLS LAST, c.full_name, c.id
    LIMIT ${OFFERED}`;
}

/** SQL of a citizen `c` as a field of a form takes it over. */
export const CITIZEN_SQL = `jsonb_build_object('id', c.id, 'version', c.version, 'party', c.party, 'fullName', c.full_name, 'birthYear', c.birth_year,
  'sex', c.sex, 'paperKind', c.paper_kind, 'paperNumber', c.paper_number, 'noPaperReason', c.no_paper_reason, 'phone', c.phone, 'address', c.address)`;

/** How often the person `c` was received, and when last; sealed records name no citizen. */
export const CAME = `SELECT count(*) FILTER (WHERE r.status = 'active' AND r.attendance = 'received')::int AS times,
    max(r.received_on) FILTER (WHERE r.status = 'active') AS last_on
  FROM reception_person p JOIN reception r ON r.office_id = p.office_id AND r.id = p.reception_id
  WHERE p.office_id = c.office_id AND p.citizen_id = c.id`;

/** How often the person `c` wrote, and when last. */
export const WROTE = `SELECT count(*)::int AS times, max(p.received_on) AS last_on
  FROM petition_sender s JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id
  WHERE s.office_id = c.office_id AND s.citizen_id = c.id AND p.status = 'active'`;
