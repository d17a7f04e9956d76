import type { DataSource } from 'typeorm';
import type { Sealed, Vault } from './vault.js';

/** Rows a transaction re-encrypts. */
const BATCH = 500;

interface Row extends Sealed {
  readonly officeId: string;
  readonly id: string;
}

/**
 * Seals every identity with the first key that is sealed with another, fingerprints too. What is done stays done when it
 * stops; rows that somebody is writing meanwhile are waited for.
 * @param tell called after each batch with how many are done so far
 * @returns how many were sealed anew
 * @throws Error in Vietnamese when the key of a row is not there, before anything is changed
 */
export async function rotateIdentities(source: DataSource, vault: Vault, tell: (done: number) => void = () => undefined): Promise<number> {
  const [first] = vault.keyIds;
  const missing = await source.query<{ id: string }[]>(`SELECT DISTINCT key_id AS id FROM sealed_identity WHERE erased_at IS NULL AND key_id <> ALL($1)`, [vault.keyIds]);
  if (missing.length) throw new Error(`Thiếu khóa "${missing.map(({ id }) => id).join('", "')}" nên chưa mã hóa lại gì. Thêm khóa đó vào sau khóa mới rồi chạy lại.`);
  let done = 0;
  for (;;) {
    const turned = await source.transaction(async (tx) => {
      const rows = await tx.query<Row[]>(
        `SELECT office_id AS "officeId", id, key_id AS "keyId", nonce, ciphertext FROM sealed_identity
         WHERE key_id <> $1 AND erased_at IS NULL ORDER BY office_id, id LIMIT ${BATCH} FOR UPDATE`,
        [first],
      );
      for (const row of rows) {
        const { keyId, nonce, ciphertext, fingerprints } = vault.seal(row.officeId, row.id, vault.open(row.officeId, row.id, row) as object);
        await tx.query(`UPDATE sealed_identity SET key_id = $3, nonce = $4, ciphertext = $5, fingerprints = $6, version = version + 1 WHERE office_id = $1 AND id = $2`, [
          row.officeId,
          row.id,
          keyId,
          nonce,
          ciphertext,
          fingerprints,
        ]);
      }
      return rows.length;
    });
    if (!turned) return done;
    done += turned;
    tell(done);
  }
}
