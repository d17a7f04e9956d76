import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KindChanges } from '@tiepdan/matter/api';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { PetitionLimits } from './petition-limits.js';

/** A matter whose kind changes takes its petitions along, and their limits are those of the new kind. */
@Injectable()
export class FollowKind implements OnModuleInit {
  constructor(
    private readonly kinds: KindChanges,
    private readonly limits: PetitionLimits,
  ) {}

  onModuleInit(): void {
    this.kinds.follow((tx, actor, matterId) => this.run(tx, actor, matterId));
  }

  /** Every petition of the matter that is not cancelled. */
  async run(tx: EntityManager, actor: Actor, matterId: string): Promise<void> {
    const petitions = await tx.query<{ id: string; receivedOn: PlainDate }[]>(
      `SELECT id, received_on::text AS "receivedOn" FROM petition WHERE office_id = $1 AND matter_id = $2 AND status = 'active' ORDER BY id`,
      [actor.officeId, matterId],
    );
    if (!petitions.length) return;
    await this.limits.ready(tx, actor);
    for (const { id, receivedOn } of petitions) await this.limits.onCorrected(tx, actor, id, { receivedOn });
  }
}
