import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { ReminderPreferences, ReminderPreferencesRequest } from '@tiepdan/reminder/contract';
import { ReminderQueries } from '../reminder.queries.js';

/** Switches the daily mail on or off for the actor; what waits in the outbox for them goes with it. */
@Injectable()
export class SetReminderPreferences {
  constructor(
    private readonly database: Database,
    private readonly queries: ReminderQueries,
  ) {}

  async run(actor: Actor, { mailDigest }: ReminderPreferencesRequest): Promise<ReminderPreferences> {
    await this.database.write(async (tx) => {
      await tx.query(`UPDATE account SET mail_digest = $3 WHERE office_id = $1 AND id = $2`, [actor.officeId, actor.accountId, mailDigest]);
      if (!mailDigest)
        await tx.query(`DELETE FROM mail_message WHERE office_id = $1 AND account_id = $2 AND state = 'waiting'`, [
          actor.officeId,
          actor.accountId,
        ]);
    });
    return this.queries.preferences(actor);
  }
}
