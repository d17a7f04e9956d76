import { Injectable } from '@nestjs/common';
import type { LikeCitizen, LikeCitizenList, LikenessReason } from '@tiepdan/citizen/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { CITIZEN_ROW_SQL } from '../citizen.queries.js';

const OFFERED = 10;

interface Found extends Omit<LikeCitizen, 'reasons'> {
  readonly samePaper: boolean;
  readonly sameDwelling: boolean;
  readonly samePhone: boolean;
}

/** The numbers of the papers of the citizen in question, present and former; `one` is its row. */
const NUMBERS = `(SELECT array_agg(n) FILTER (WHERE n IS NOT NULL) FROM (SELECT one.paper_key AS n
  UNION SELECT paper_key(o.number) FROM citizen_paper o WHERE o.office_id = one.office_id AND o.citizen_id = one.id) numbers)`;

/** Records that may be of the same person, so that somebody looks at the two side by side. */
@Injectable()
export class LikenessQueries {
  constructor(private readonly database: Database) {}

  /**
   * The same paper, present or former, on either side; or the same folded name and year of birth with the same telephone or
   * dwelling.
   * @throws Refusal RECORD.NOT_FOUND
   */
  of(actor: Actor, id: string): Promise<LikeCitizenList> {
    return this.database.read(async (manager) => {
      const rows = await manager.query<Found[]>(
        `WITH one AS MATERIALIZED (SELECT c.*, ${NUMBERS.replaceAll('one.', 'c.')} AS numbers FROM citizen c WHERE c.office_id = $1 AND c.id = $2),
         near AS (
           SELECT c.id FROM one JOIN citizen c ON c.office_id = one.office_id AND c.name_words = one.name_words
           UNION SELECT c.id FROM one JOIN citizen c ON c.office_id = one.office_id AND c.paper_key = ANY(one.numbers)
           UNION SELECT o.citizen_id FROM one JOIN citizen_paper o ON o.office_id = one.office_id AND paper_key(o.number) = ANY(one.numbers)),
         compared AS (
           SELECT c.*,
             coalesce(c.paper_key = ANY(one.numbers), false) OR EXISTS (
               SELECT 1 FROM citizen_paper o WHERE o.office_id = c.office_id AND o.citizen_id = c.id AND paper_key(o.number) = ANY(one.numbers)) AS same_paper,
             c.name_words = one.name_words AND c.birth_year = one.birth_year AS same_name,
             coalesce(c.phone_key = one.phone_key, false) AS same_phone,
             coalesce(c.commune_code = one.commune_code, false) OR fold(c.address) = fold(one.address) AS same_dwelling
           FROM one JOIN near ON true JOIN citizen c ON c.office_id = one.office_id AND c.id = near.id
           WHERE c.id <> one.id AND c.merged_into_id IS NULL AND one.merged_into_id IS NULL AND c.party = one.party)
         SELECT ${CITIZEN_ROW_SQL}, c.same_paper AS "samePaper", coalesce(c.same_name, false) AND c.same_phone AS "samePhone",
                coalesce(c.same_name, false) AND c.same_dwelling AS "sameDwelling"
         FROM compared c WHERE c.same_paper OR (c.same_name AND (c.same_phone OR c.same_dwelling))
         ORDER BY c.same_paper DESC, c.same_phone DESC, c.id DESC LIMIT ${OFFERED}`,
        [actor.officeId, id],
      );
      if (!rows.length) await this.exists(manager, actor.officeId, id);
      return rows.map(({ samePaper, samePhone, sameDwelling, ...row }) => ({ ...row, reasons: reasonsOf(samePaper, samePhone, sameDwelling) }));
    });
  }

  private async exists(manager: { query<T>(sql: string, params: unknown[]): Promise<T> }, officeId: string, id: string): Promise<void> {
    const found = await manager.query<unknown[]>(`SELECT 1 FROM citizen WHERE office_id = $1 AND id = $2`, [officeId, id]);
    if (!found.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  }
}

function reasonsOf(paper: boolean, phone: boolean, dwelling: boolean): LikenessReason[] {
  const all: readonly (readonly [boolean, LikenessReason])[] = [
    [paper, 'paper'],
    [phone, 'name-phone'],
    [dwelling, 'name-address'],
  ];
  return all.flatMap(([given, reason]) => (given ? [reason] : []));
}
