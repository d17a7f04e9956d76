import { PASSWORDS_REMEMBERED } from '@tiepdan/identity/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

interface NewPassword {
  readonly hash: string;
  readonly on: PlainDate;
  /** Whether whoever signs in with it must choose their own first: somebody else knows it. */
  readonly mustChange: boolean;
}

/** Sets a password; the one of before is remembered among the last few, and wrong tries are forgotten. */
export async function setPassword(tx: EntityManager, account: { readonly officeId: string; readonly id: string }, { hash, on, mustChange }: NewPassword): Promise<void> {
  const key = [account.officeId, account.id];
  await tx.query(`INSERT INTO past_password (office_id, account_id, password_hash) SELECT office_id, id, password_hash FROM account WHERE office_id = $1 AND id = $2`, key);
  await tx.query(
    `DELETE FROM past_password WHERE office_id = $1 AND account_id = $2
       AND id NOT IN (SELECT id FROM past_password WHERE office_id = $1 AND account_id = $2 ORDER BY id DESC LIMIT $3)`,
    [...key, PASSWORDS_REMEMBERED],
  );
  await tx.query(
    `UPDATE account SET password_hash = $3, password_set_on = $4, must_change_password = $5, failed_sign_ins = 0, last_failed_at = NULL
     WHERE office_id = $1 AND id = $2`,
    [...key, hash, on, mustChange],
  );
}
