import type { DataSource } from 'typeorm';
import type { SecretSealer } from '../secret-sealer.js';
import { type FactorOwner, placeOf } from './factors.js';

/**
 * Seals every secret of a second factor with the first key that is sealed with another, so that the old key may go.
 * @returns how many were sealed anew
 * @throws Error when the key of one is not there, before anything is changed
 */
export function rotateSecondFactors(source: DataSource, sealer: SecretSealer): Promise<number> {
  return source.transaction(async (tx) => {
    const rows = await tx.query<(FactorOwner & { readonly sealed: Buffer })[]>(
      `SELECT office_id AS "officeId", account_id AS "accountId", sealed_secret AS sealed FROM second_factor ORDER BY office_id, account_id FOR UPDATE`,
    );
    const old = rows.filter(({ sealed }) => !sealer.current(sealed));
    for (const row of old)
      await tx.query(`UPDATE second_factor SET sealed_secret = $3 WHERE office_id = $1 AND account_id = $2`, [
        row.officeId,
        row.accountId,
        sealer.seal(sealer.open(row.sealed, placeOf(row)), placeOf(row)),
      ]);
    return old.length;
  });
}
