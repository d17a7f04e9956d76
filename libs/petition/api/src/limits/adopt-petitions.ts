import { type Orphan, adoptLimits, adoptedSince } from '@tiepdan/calendar/api';
import type { LimitEffect } from '@tiepdan/calendar/contract';
import { type LimitFacts, type PetitionStage, type StepAction, type StepData, plannedEffects } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { LIMIT_FACTS_SQL, type StandingFacts } from './limit-facts.js';

type Querying = Pick<EntityManager, 'query'>;

interface Step {
  readonly action: StepAction;
  readonly stage: PetitionStage;
  readonly on: PlainDate;
  readonly data: StepData;
}

interface Row extends StandingFacts {
  readonly id: string;
  readonly steps: readonly Step[];
}

/**
 * Starts the limits of petitions in hand and of filed ones that have none, by telling their steps again. Of those whose
 * steps begin with the ledger of before, only a year back is taken up; filed ones all, because keeping them ends.
 */
export function adoptPetitionLimits(on: Querying, today: PlainDate): Promise<number> {
  return adoptLimits(on, today, async (officeId) => (await unwatched(on, officeId, adoptedSince(today))).map(orphanOf));
}

function unwatched(on: Querying, officeId: string, since: PlainDate): Promise<Row[]> {
  return on.query<Row[]>(
    `SELECT p.id, ${LIMIT_FACTS_SQL},
       (SELECT jsonb_agg(jsonb_build_object('action', s.action, 'stage', s.to_stage, 'on', s.on_day, 'data', s.data) ORDER BY s.position)
        FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id) AS steps
     FROM petition p
     WHERE p.office_id = $1 AND p.status = 'active'
       AND p.stage IN ('registered', 'returned', 'proposed', 'awaiting-signature', 'accepted', 'suspended', 'filed')
       AND (p.stage = 'filed' OR p.received_on >= $2::date)
       AND NOT EXISTS (SELECT 1 FROM running_limit l WHERE l.office_id = p.office_id AND l.petition_id = p.id)
       AND EXISTS (SELECT 1 FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id)
     ORDER BY p.id`,
    [officeId, since],
  );
}

function orphanOf(row: Row): Orphan {
  return { record: { petitionId: row.id }, story: row.steps.map((step) => effectsOf(row, step)) };
}

function effectsOf(row: Row, { action, stage, on, data }: Step): LimitEffect[] {
  const facts: LimitFacts = { ...row, stage };
  if (action === 'register') return plannedEffects('registered', facts.receivedOn, facts, data);
  if (action !== 'adopt') return plannedEffects(action, on, facts, data);
  // Nothing is known of how it got there: it stands as if registered now, or decided on the day of acceptance.
  return data.way ? plannedEffects('sign', row.acceptedOn ?? on, facts, data) : plannedEffects('registered', facts.receivedOn, facts, data);
}
