import { createHash, randomInt } from 'node:crypto';
import { RECOVERY_CODES } from '@tiepdan/identity/contract';
import type { EntityManager } from 'typeorm';

/** Base32: without 0, 1, 8 and 9, which are taken for letters. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567';
const [GROUPS, GROUP] = [4, 4];

/** Whose codes. */
interface Owner {
  readonly officeId: string;
  readonly accountId: string;
}

const newCode = (): string => Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-');

/** However it was typed: with or without what joins the groups, in capitals or not. */
const hashCode = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z2-7]/g, ''))
    .digest();

/** Makes an account's codes anew; those of before are good no longer. @returns them in clear, which is kept nowhere */
export async function makeCodes(tx: EntityManager, { officeId, accountId }: Owner): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES.count }, newCode);
  await tx.query(`DELETE FROM recovery_code WHERE office_id = $1 AND account_id = $2`, [officeId, accountId]);
  await tx.query(`INSERT INTO recovery_code (office_id, account_id, code_hash) SELECT $1, $2, unnest($3::bytea[])`, [officeId, accountId, codes.map(hashCode)]);
  return codes;
}

/** Uses a code, once. @returns whether it was good */
export async function useCode(tx: EntityManager, { officeId, accountId }: Owner, code: string, now: Date): Promise<boolean> {
  const used = await tx.query<unknown[]>(
    `WITH used AS (UPDATE recovery_code SET used_at = $4 WHERE office_id = $1 AND account_id = $2 AND code_hash = $3 AND used_at IS NULL RETURNING 1) SELECT 1 FROM used`,
    [officeId, accountId, hashCode(code), now],
  );
  return used.length > 0;
}

/** How many are still good. */
export async function codesLeft(on: EntityManager, { officeId, accountId }: Owner): Promise<number> {
  const [row] = await on.query<[{ left: number }]>(`SELECT count(*)::int AS left FROM recovery_code WHERE office_id = $1 AND account_id = $2 AND used_at IS NULL`, [officeId, accountId]);
  return row.left;
}
