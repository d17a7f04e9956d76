import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { LeaderDetails } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { Leader } from '../leader.entity.js';
import { accountTaken, checkLeader, leaderColumns } from './leader.repository.js';

/** Adds a leader who receives citizens. */
@Injectable()
export class AddLeader {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal LEADER.* */
  run(actor: Actor, details: LeaderDetails): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await checkLeader(tx, actor.officeId, details);
      const written = await tx.insert(Leader, { officeId: actor.officeId, ...leaderColumns(details) }).catch((error: unknown) => {
        throw accountTaken(error);
      });
      const id = String(written.identifiers[0]?.['id']);
      await this.chronicle.record(tx, actor, { subject: 'leader', id, type: 'registered' });
      return { id, version: 1 };
    });
  }
}
