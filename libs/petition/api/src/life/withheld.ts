import { Injectable } from '@nestjs/common';
import { samePersonAmong } from '@tiepdan/identity/api';
import { LIFECYCLE, type PetitionAction, type PetitionView, petitionPermissions } from '@tiepdan/petition/contract';
import { type Actor, type Withheld, actingBy } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { ResolveListeners } from './resolve-listeners.js';
import { SECOND_PARTS } from './second-parts.js';

/** The steps open to the reader on a petition, and who made its last proposal. */
export interface OpenSteps {
  readonly open: readonly PetitionAction[];
  readonly proposedBy: string | null | undefined;
}

const SECOND_STEPS = ['approve', 'sign'] as const;

/** The stages at which one of them is next. */
const WAITING = new Set(SECOND_STEPS.flatMap((action) => LIFECYCLE[action].from));

/** Tells beforehand which steps of a petition are refused to the reader because they took the one before. */
@Injectable()
export class WithheldSteps {
  constructor(private readonly resolving: ResolveListeners) {}

  /** Of the `open` steps those that two people must do, with the sentence of the refusal. */
  async of(manager: EntityManager, actor: Actor, petition: Omit<PetitionView, 'actions' | 'withheld'>, open: readonly PetitionAction[]): Promise<Withheld<PetitionAction>[]> {
    const proposedBy = SECOND_STEPS.some((action) => open.includes(action)) ? await proposerOf(manager, actor.officeId, petition.id) : null;
    const [withheld = []] = await withheldAmong(manager, actor, [{ open, proposedBy }]);
    const why = open.includes('resolve') ? await this.resolving.obstacleTo(manager, actor, petition) : null;
    return why ? [...withheld, { action: 'resolve', why }] : withheld;
  }
}

/** Who made the last proposal of the petition `p`, where one waits for approval or signature. */
export const PROPOSER_SQL = `CASE WHEN p.stage IN (${[...WAITING].map((stage) => `'${stage}'`).join(', ')}) THEN (SELECT t.actor_id FROM petition_step t
  WHERE t.office_id = p.office_id AND t.petition_id = p.id AND t.action = 'propose' ORDER BY t.position DESC LIMIT 1) END`;

/** The same for each row of a list, in its order: approving and signing, which lists do with many at once. What is resolved is resolved on its own page. */
export async function withheldAmong(manager: EntityManager, actor: Actor, rows: readonly OpenSteps[]): Promise<Withheld<PetitionAction>[][]> {
  const withheld = rows.map((): Withheld<PetitionAction>[] => []);
  for (const action of SECOND_STEPS) {
    const firsts = rows.map(({ open, proposedBy }) => [open.includes(action) ? proposedBy : null]);
    const refusals = await samePersonAmong(manager, actingBy(actor, LIFECYCLE[action].permission), SECOND_PARTS[action], firsts, petitionPermissions);
    refusals.forEach((why, index) => why && withheld[index]?.push({ action, why }));
  }
  return withheld;
}

async function proposerOf(manager: EntityManager, officeId: string, id: string): Promise<string | null | undefined> {
  const [petition] = await manager.query<{ by: string | null }[]>(`SELECT ${PROPOSER_SQL} AS by FROM petition p WHERE p.office_id = $1 AND p.id = $2`, [officeId, id]);
  return petition?.by;
}
