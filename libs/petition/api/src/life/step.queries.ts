import { Injectable } from '@nestjs/common';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { PetitionLink, PetitionStep, StepData } from '@tiepdan/petition/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { seesSealed, VISIBLE_PETITIONS } from '../petition.policy.js';

@Injectable()
export class PetitionStepQueries {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
  ) {}

  /** A petition's steps, first step first. @throws Refusal RECORD.NOT_FOUND */
  of(actor: Actor, petitionId: string): Promise<PetitionStep[]> {
    return this.database.read(async (manager) => {
      const [petition] = await manager.query<{ sealed: boolean; matterId: string }[]>(`SELECT p.sealed, p.matter_id AS "matterId" FROM petition p WHERE ${VISIBLE_PETITIONS} AND p.id = $2`, [
        actor.officeId,
        petitionId,
      ]);
      if (!petition) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const written = await readSteps(manager, actor.officeId, petitionId);
      const steps = petition.sealed ? await this.texts.mask(manager, actor.officeId, petition.matterId, written) : written;
      return seesSealed(actor) ? steps : withoutHidden(steps, await hiddenLinks(manager, actor.officeId, petitionId, petition.sealed));
    });
  }
}

function readSteps(manager: EntityManager, officeId: string, petitionId: string): Promise<PetitionStep[]> {
  return manager.query<PetitionStep[]>(
    `SELECT t.position, t.action, t.from_stage AS "fromStage", t.to_stage AS "toStage", t.on_day::text AS "on", t.reason, t.data,
            (SELECT g.name FROM agency g WHERE g.office_id = t.office_id AND g.id = (t.data -> 'proposal' ->> 'recipientId')::uuid) AS "recipientName",
            (SELECT a.full_name FROM account a WHERE a.office_id = t.office_id AND a.id = (t.data ->> 'toOfficerId')::uuid) AS "officerName",
            t.actor_name AS "actorName", t.recorded_at AS "recordedAt"
     FROM petition_step t WHERE t.office_id = $1 AND t.petition_id = $2 ORDER BY t.position`,
    [officeId, petitionId],
  );
}

/** Petitions that this one came from or was split into, of which one is sealed and the other is not. */
async function hiddenLinks(manager: EntityManager, officeId: string, petitionId: string, sealed: boolean): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT o.id FROM petition p JOIN petition o ON o.office_id = p.office_id AND (o.split_from_id = p.id OR o.id = p.split_from_id)
     WHERE p.office_id = $1 AND p.id = $2 AND o.sealed <> $3`,
    [officeId, petitionId, sealed],
  );
  return new Set(rows.map(({ id }) => id));
}

function withoutHidden(steps: readonly PetitionStep[], hidden: ReadonlySet<string>): PetitionStep[] {
  if (hidden.size === 0) return [...steps];
  const shown = ({ id }: PetitionLink) => !hidden.has(id);
  return steps.map((step) => {
    const { parts, splitFrom, ...rest } = step.data;
    const data: StepData = { ...rest, ...(parts ? { parts: parts.filter(shown) } : {}), ...(splitFrom && shown(splitFrom) ? { splitFrom } : {}) };
    return { ...step, data };
  });
}
