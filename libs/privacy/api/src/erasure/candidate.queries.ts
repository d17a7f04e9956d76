import { Injectable } from '@nestjs/common';
import { type Actor, PAGE_SIZE, type PlainDate, addYears } from '@tiepdan/platform/contract';
import { Clock, Database, decodeCursor, encodeCursor } from '@tiepdan/platform/api';
import { type CandidatePage, RETAINED_KIND_LIST, type Retention } from '@tiepdan/privacy/contract';
import { RetentionTerms } from '../retention/retention.js';
import type { CandidatesQuery } from './erasure.body.js';
import { whyKept } from './scope.js';
import { NAMES_SOMEBODY, scopeSql, standingSql } from './scope-sql.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly lastOn: PlainDate | null;
  readonly keptUntil: PlainDate | null;
  readonly running: boolean;
  readonly forEver: boolean;
  readonly records: number;
}

/** Whether anything of the office is old enough at all; by the indexes of days, so that a young office is answered at once. */
const ANYTHING_OLD = `(EXISTS (SELECT 1 FROM petition WHERE office_id = $1 AND received_on < $2) OR EXISTS (SELECT 1 FROM reception WHERE office_id = $1 AND received_on < $2)
  OR EXISTS (SELECT 1 FROM hearing_request WHERE office_id = $1 AND requested_on < $2) OR EXISTS (SELECT 1 FROM feedback WHERE office_id = $1 AND received_on < $2))`;

/**
 * The next people in the order of their ids, which is that of their entry: the oldest first, found by the primary key. Asked by `LIMIT 1` and not by
 * EXISTS, which may be answered by reading every record of the office once.
 */
const PEOPLE = `SELECT c.id, c.full_name AS name FROM citizen c
  WHERE c.office_id = $1 AND c.id > $3 AND c.erasure_on IS NULL AND c.merged_into_id IS NULL AND ${ANYTHING_OLD}
    AND ((SELECT true FROM petition_sender s JOIN petition p ON p.office_id = s.office_id AND p.id = s.petition_id WHERE s.office_id = c.office_id AND s.citizen_id = c.id AND p.received_on < $2 LIMIT 1)
      OR (SELECT true FROM reception_person s JOIN reception r ON r.office_id = s.office_id AND r.id = s.reception_id WHERE s.office_id = c.office_id AND s.citizen_id = c.id AND r.received_on < $2 LIMIT 1)
      OR (SELECT true FROM hearing_request h WHERE h.office_id = c.office_id AND h.citizen_id = c.id AND h.requested_on < $2 LIMIT 1)
      OR (SELECT true FROM feedback f WHERE f.office_id = c.office_id AND f.citizen_id = c.id AND f.received_on < $2 LIMIT 1))
    AND NOT EXISTS (SELECT 1 FROM erasure_item i WHERE i.office_id = c.office_id AND i.citizen_id = c.id AND i.state = 'waiting')
  ORDER BY c.id LIMIT $5`;

/** Matters that name nobody of the list: sealed, anonymous. One that was erased comes again only when something happened in it since. */
const MATTERS = `SELECT m.id, m.number || '/' || m.year AS name FROM matter m
  WHERE m.office_id = $1 AND m.id > $3 AND m.merged_into_id IS NULL AND m.opened_on < $2
    AND NOT EXISTS (SELECT 1 FROM erased_matter e WHERE e.office_id = m.office_id AND e.matter_id = m.id AND NOT EXISTS (
      SELECT 1 FROM reception r WHERE r.office_id = m.office_id AND r.matter_id = m.id AND r.received_on > e.erased_on
      UNION ALL SELECT 1 FROM petition p WHERE p.office_id = m.office_id AND p.matter_id = m.id AND p.received_on > e.erased_on))
    AND NOT ${NAMES_SOMEBODY}
    AND NOT EXISTS (SELECT 1 FROM erasure_item i WHERE i.office_id = m.office_id AND i.matter_id = m.id AND i.state = 'waiting')
  ORDER BY m.id LIMIT $5`;

/** Who and what is past its time of keeping. */
@Injectable()
export class CandidateQueries {
  constructor(
    private readonly database: Database,
    private readonly retention: RetentionTerms,
    private readonly clock: Clock,
  ) {}

  /**
   * `limit` people or matters are looked at for one page, whatever comes of it: a page has a bound, however old the office is.
   * `year` is that of the last thing that happened in any of the records.
   */
  async page(actor: Actor, { kind, year, cursor, limit }: CandidatesQuery): Promise<CandidatePage> {
    const looked = limit ?? PAGE_SIZE.usual;
    const terms = await this.retention.of(actor.officeId);
    const today = this.clock.today();
    const oldest = youngest(terms, today);
    if (!oldest) return { items: [], next: null };
    const after = cursor ? decodeCursor(cursor).id : '00000000-0000-0000-0000-000000000000';
    const scope = kind === 'citizen' ? scopeSql('$1::uuid', 'o.id', 'NULL') : scopeSql('$1::uuid', 'NULL', 'o.id');
    const rows = await this.database.read((manager) =>
      manager.query<Row[]>(
        `WITH o AS MATERIALIZED (${kind === 'citizen' ? PEOPLE : MATTERS})
         SELECT o.id, o.name, y.last_on::text AS "lastOn", y.kept_until::text AS "keptUntil", y.running, y.for_ever AS "forEver",
           cardinality(x.petitions) + cardinality(x.receptions) + cardinality(x.hearings) + cardinality(x.feedback) AS records
         FROM o CROSS JOIN LATERAL (${scope}) x CROSS JOIN LATERAL (${standingSql('$1::uuid', '$4::jsonb')}) y ORDER BY o.id`,
        [actor.officeId, oldest, after, JSON.stringify(terms), looked],
      ),
    );
    const last = rows.at(-1);
    const items = rows.flatMap(({ id, name, lastOn, keptUntil, records, ...rest }) => {
      if (!lastOn || !keptUntil || whyKept({ lastOn, keptUntil, ...rest }, today)) return [];
      return !year || lastOn.startsWith(`${year}-`) ? [{ id, name, lastOn, keptUntil, records }] : [];
    });
    return { items, next: last && rows.length === looked ? encodeCursor({ on: today, id: last.id }) : null };
  }
}

/** Before this day something must have happened for anything to be past its time; null where everything is kept for ever. */
function youngest(terms: Retention, today: PlainDate): PlainDate | null {
  const years = RETAINED_KIND_LIST.flatMap((kind) => terms[kind] ?? []);
  return years.length ? addYears(today, -Math.min(...years)) : null;
}
