import type { DataSource } from 'typeorm';
import type { Sealed, Vault } from '@tiepdan/citizen/api';
import { FileSeals } from './file-seals.js';

/** Rows a transaction seals anew. */
const BATCH = 500;

interface Row extends Sealed {
  readonly officeId: string;
  readonly id: string;
}

/**
 * Seals the keys and names of files with the first key that are sealed with another; the bytes in the store stay as they are.
 * May be stopped and run again.
 * @returns how many were sealed anew
 * @throws Error in Vietnamese when the key of a row is not there, before anything is changed
 */
export async function rotateFiles(source: DataSource, vault: Vault): Promise<number> {
  const seals = new FileSeals(vault);
  const missing = await source.query<{ id: string }[]>(`SELECT DISTINCT key_id AS id FROM stored_file WHERE sealed AND key_id <> ALL($1)`, [seals.keyIds]);
  if (missing.length) throw new Error(`Thiếu khóa "${missing.map(({ id }) => id).join('", "')}" nên chưa mã hóa lại tệp nào. Thêm khóa đó vào sau khóa mới rồi chạy lại.`);
  for (let done = 0; ; ) {
    const turned = await source.transaction(async (tx) => {
      const rows = await tx.query<Row[]>(
        `SELECT office_id AS "officeId", id, key_id AS "keyId", nonce, ciphertext FROM stored_file WHERE sealed AND key_id <> $1 ORDER BY office_id, id LIMIT ${BATCH} FOR UPDATE`,
        [seals.keyIds[0]],
      );
      for (const row of rows) {
        const { keyId, nonce, ciphertext } = seals.anew(row.officeId, row.id, row);
        await tx.query(`UPDATE stored_file SET key_id = $3, nonce = $4, ciphertext = $5 WHERE office_id = $1 AND id = $2`, [row.officeId, row.id, keyId, nonce, ciphertext]);
      }
      return rows.length;
    });
    if (!turned) return done;
    done += turned;
  }
}
