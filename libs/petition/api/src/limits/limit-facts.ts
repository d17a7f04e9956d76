import type { LimitFacts } from '@tiepdan/petition/contract';
import { type PlainDate, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** The field whose complaints are about the discipline of officials (Luật Khiếu nại chương IV): they have limits of their own. */
const DISCIPLINE_FIELD = 'discipline';

/** What the plan of limits needs to know, and when it was accepted. */
export interface StandingFacts extends LimitFacts {
  readonly acceptedOn: PlainDate | null;
}

/** SQL of the instance for the alias `p`. A complaint is a second one when an officer found it to be so (`petition_verdict`). */
export const INSTANCE_SQL = `CASE WHEN EXISTS (SELECT 1 FROM petition_verdict v WHERE v.office_id = p.office_id AND v.petition_id = p.id AND v.verdict = 'second-instance' AND v.status = 'active')
         THEN 'second'
       WHEN p.kind = 'complaint' AND p.field_code = '${DISCIPLINE_FIELD}' THEN 'discipline'
       ELSE 'first' END`;

/** SQL of the facts for the alias `p`. */
export const LIMIT_FACTS_SQL = `p.kind, p.source, p.received_on::text AS "receivedOn", p.competence, p.stage, p.complex_criteria AS "complexCriteria",
  p.accepted_on::text AS "acceptedOn", ${INSTANCE_SQL} AS instance`;

/** @throws Refusal RECORD.NOT_FOUND */
export async function limitFacts(tx: Pick<EntityManager, 'query'>, officeId: string, petitionId: string): Promise<StandingFacts> {
  const [facts] = await tx.query<StandingFacts[]>(`SELECT ${LIMIT_FACTS_SQL} FROM petition p WHERE p.office_id = $1 AND p.id = $2`, [
    officeId,
    petitionId,
  ]);
  if (!facts) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return facts;
}
