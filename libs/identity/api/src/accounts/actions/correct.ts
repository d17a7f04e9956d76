import { Injectable } from '@nestjs/common';
import { Chronicle, describeChanges } from '@tiepdan/audit/api';
import type { CorrectAccountRequest } from '@tiepdan/identity/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { AccountQueries } from '../account.queries.js';
import { checkUsername, rethrow } from '../account.rules.js';
import { WORDING } from '../account-words.js';
import { holdAccount } from '../held-account.js';

/** Corrects who an account is of: name, position, division, addresses, the name to sign in by. Papers of before keep the name of before. */
@Injectable()
export class CorrectAccount {
  constructor(
    private readonly database: Database,
    private readonly queries: AccountQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal ACCOUNT.USERNAME_TAKEN, ACCOUNT.CLOSED, RECORD.* */
  run(actor: Actor, id: string, request: CorrectAccountRequest): Promise<WrittenRecord> {
    const { officeId } = actor;
    const { version, reason, username, fullName, position, unit = null, email = null, phone = null } = request;
    return this.database.write(async (tx) => {
      await holdAccount(tx, actor, id, version);
      const before = await this.queries.kept(officeId, id, tx);
      await checkUsername(tx, username, id);
      await tx
        .query(
          `UPDATE account SET username = $3, full_name = $4, position = $5, unit = $6, email = $7, phone = $8, version = version + 1, updated_at = now()
           WHERE office_id = $1 AND id = $2`,
          [officeId, id, username, fullName, position, unit, email, phone],
        )
        .catch((error: unknown) => rethrow(error, request));
      const after = await this.queries.kept(officeId, id, tx);
      await this.chronicle.record(tx, actor, { subject: 'account', id, type: 'corrected', reason, changes: describeChanges(WORDING, before, after) });
      return { id, version: version + 1 };
    });
  }
}
