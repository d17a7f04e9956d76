import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { VersionedAccountRequest } from '@tiepdan/identity/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { holdAccount } from '../held-account.js';

/** Lets an account try again at once: its owner mistyped, or somebody else kept them waiting. */
@Injectable()
export class ClearWait {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** Clearing what is clear already does nothing. @throws Refusal ACCOUNT.CLOSED, RECORD.* */
  run(actor: Actor, id: string, { version }: VersionedAccountRequest): Promise<WrittenRecord> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      await holdAccount(tx, actor, id, version);
      const cleared = await tx.query<unknown[]>(
        `WITH cleared AS (UPDATE account SET failed_sign_ins = 0, last_failed_at = NULL WHERE office_id = $1 AND id = $2 AND failed_sign_ins > 0 RETURNING 1)
         SELECT 1 FROM cleared`,
        [officeId, id],
      );
      await tx.query(`UPDATE known_device SET failures = 0, last_failed_at = NULL WHERE office_id = $1 AND account_id = $2 AND failures > 0`, [officeId, id]);
      if (cleared.length) await this.chronicle.record(tx, actor, { subject: 'account', id, type: 'wait-cleared' });
      return { id, version };
    });
  }
}
