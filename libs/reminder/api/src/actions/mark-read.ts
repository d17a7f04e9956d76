import { Injectable } from '@nestjs/common';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { UnreadDigests } from '@tiepdan/reminder/contract';
import { OWN_DIGESTS } from '../reminder.policy.js';
import { ReminderQueries } from '../reminder.queries.js';

/** Marks a digest of the actor's own as read. The first time counts; again changes nothing. */
@Injectable()
export class MarkDigestRead {
  constructor(
    private readonly database: Database,
    private readonly queries: ReminderQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND for another officer's digest as for none */
  async run(actor: Actor, id: string): Promise<UnreadDigests> {
    await this.database.write(async (tx) => {
      const [found] = await tx.query<[unknown[], number]>(
        `UPDATE digest d SET read_at = coalesce(d.read_at, $4) WHERE ${OWN_DIGESTS} AND d.id = $3 RETURNING 1`,
        [actor.officeId, actor.accountId, id, this.clock.now()],
      );
      if (!found.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    });
    return this.queries.unread(actor);
  }
}
