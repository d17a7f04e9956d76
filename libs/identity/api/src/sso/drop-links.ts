import type { Chronicle } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/**
 * Takes every link off an account whose password somebody else sets: whoever knew that password for a while could have linked
 * themselves, and would still come in when the holder has a password of their own again. In the caller's transaction.
 */
export async function dropLinks(tx: EntityManager, chronicle: Chronicle, actor: Actor, account: { readonly officeId: string; readonly id: string }): Promise<void> {
  const gone = await tx.query<{ issuer: string }[]>(
    `WITH gone AS (DELETE FROM account_link WHERE office_id = $1 AND account_id = $2 RETURNING issuer) SELECT issuer FROM gone ORDER BY issuer`,
    [account.officeId, account.id],
  );
  for (const { issuer } of gone) await chronicle.note(tx, { ...actor, action: 'provider.unlinked', actorId: actor.accountId, subject: 'account', subjectId: account.id, details: { issuer } });
}
