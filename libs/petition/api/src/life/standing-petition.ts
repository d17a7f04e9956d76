import { lockRecord } from '@tiepdan/audit/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import type {
  CaseInstance,
  Competence,
  CompetentSystem,
  ComplexCriterion,
  DecisionGround,
  Eligibility,
  IneligibleReason,
  PetitionSource,
  PetitionStage,
  Proposal,
  Way,
} from '@tiepdan/petition/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A petition as it stands before a step, locked for it. */
export interface StandingPetition {
  readonly id: string;
  readonly status: 'active';
  readonly version: number;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly stage: PetitionStage;
  readonly kind: MatterKind;
  readonly instance: CaseInstance;
  readonly sealed: boolean;
  readonly source: PetitionSource;
  readonly anonymous: boolean;
  readonly signatoryCount: number;
  /** How many senders are named. */
  readonly senderCount: number;
  readonly receivedOn: PlainDate;
  readonly matterId: string;
  readonly officerId: string | null;
  readonly way: Way | null;
  readonly eligibility: Eligibility;
  readonly ineligibleReason: IneligibleReason | null;
  readonly competence: Competence | null;
  readonly competentSystem: CompetentSystem | null;
  readonly ground: DecisionGround | null;
  readonly recipientId: string | null;
  readonly mixed: boolean;
  readonly complexCriteria: readonly ComplexCriterion[];
  readonly acceptedOn: PlainDate | null;
  /** Number of steps so far. */
  readonly steps: number;
  /** Business day of the last step; null while there is none but the registration. */
  readonly lastOn: PlainDate | null;
  /** The last proposal, whether or not it was decided. */
  readonly proposal: Proposal | null;
  /** Account of who made it. */
  readonly proposedBy: string | null;
  /** Extensions since the last acceptance. */
  readonly extensions: number;
}

/**
 * Locks a petition for a step that started from `version`, and reads what steps decide by.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, RECORD.CANCELLED
 */
export async function lockPetition(tx: EntityManager, actor: Actor, id: string, version: number): Promise<StandingPetition> {
  await lockRecord(tx, { table: 'petition', subject: 'petition' }, actor, id, version);
  const [petition] = await tx.query<StandingPetition[]>(
    `SELECT p.id, p.status, p.version, p.book_number AS "bookNumber", p.book_year AS "bookYear", p.stage, p.kind, p.instance, p.sealed, p.source, p.anonymous,
            p.signatory_count AS "signatoryCount", p.received_on::text AS "receivedOn", p.matter_id AS "matterId", p.officer_id AS "officerId", p.way,
            p.eligibility, p.ineligible_reason AS "ineligibleReason", p.competence, p.competent_system AS "competentSystem",
            p.non_acceptance_ground AS ground, p.recipient_id AS "recipientId", p.mixed, p.complex_criteria AS "complexCriteria",
            p.accepted_on::text AS "acceptedOn",
            (SELECT count(*)::int FROM petition_sender l WHERE l.office_id = p.office_id AND l.petition_id = p.id) AS "senderCount",
            s.steps, s."lastOn", s.extensions,
            (SELECT t.data -> 'proposal' FROM petition_step t WHERE t.office_id = p.office_id AND t.petition_id = p.id AND t.action = 'propose'
             ORDER BY t.position DESC LIMIT 1) AS proposal,
            (SELECT t.actor_id FROM petition_step t WHERE t.office_id = p.office_id AND t.petition_id = p.id AND t.action = 'propose'
             ORDER BY t.position DESC LIMIT 1) AS "proposedBy"
     FROM petition p, LATERAL (
       SELECT coalesce(max(t.position), 0) AS steps,
              (array_agg(t.on_day::text ORDER BY t.position DESC) FILTER (WHERE t.action <> 'register'))[1] AS "lastOn",
              count(*) FILTER (WHERE t.action = 'extend' AND t.on_day >= p.accepted_on)::int AS extensions
       FROM petition_step t WHERE t.office_id = p.office_id AND t.petition_id = p.id
     ) s
     WHERE p.office_id = $1 AND p.id = $2`,
    [actor.officeId, id],
  );
  if (!petition) throw new Error('a locked petition is gone');
  return petition;
}
