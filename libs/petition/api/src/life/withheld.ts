import { Injectable } from '@nestjs/common';
import { samePerson } from '@tiepdan/identity/api';
import { LIFECYCLE, type PetitionAction, type PetitionView, petitionPermissions } from '@tiepdan/petition/contract';
import { type Actor, type Withheld, actingBy } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { ResolveListeners } from './resolve-listeners.js';
import { SECOND_PARTS } from './second-parts.js';

/** Tells beforehand which steps of a petition are refused to the reader because they took the one before. */
@Injectable()
export class WithheldSteps {
  constructor(private readonly resolving: ResolveListeners) {}

  /** Of the `open` steps those that two people must do, with the sentence of the refusal. */
  async of(manager: EntityManager, actor: Actor, petition: Omit<PetitionView, 'actions' | 'withheld'>, open: readonly PetitionAction[]): Promise<Withheld<PetitionAction>[]> {
    const withheld: Withheld<PetitionAction>[] = [];
    for (const action of ['approve', 'sign'] as const) {
      if (!open.includes(action)) continue;
      const acting = actingBy(actor, LIFECYCLE[action].permission);
      const why = await samePerson(manager, acting, SECOND_PARTS[action], [await proposerOf(manager, actor.officeId, petition.id)], petitionPermissions);
      if (why) withheld.push({ action, why });
    }
    const why = open.includes('resolve') ? await this.resolving.obstacleTo(manager, actor, petition) : null;
    return why ? [...withheld, { action: 'resolve', why }] : withheld;
  }
}

/** Who made the last proposal. */
async function proposerOf(manager: EntityManager, officeId: string, id: string): Promise<string | undefined> {
  const [step] = await manager.query<{ by: string }[]>(
    `SELECT t.actor_id AS by FROM petition_step t WHERE t.office_id = $1 AND t.petition_id = $2 AND t.action = 'propose' ORDER BY t.position DESC LIMIT 1`,
    [officeId, id],
  );
  return step?.by;
}
