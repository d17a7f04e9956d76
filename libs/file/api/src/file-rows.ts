import type { Sealed } from '@tiepdan/citizen/api';
import type { EntityManager } from 'typeorm';
import type { StoredFileRef } from './stored-file-ref.js';
import type { Scan } from './stored-file.entity.js';

/** A row of `stored_file` as it is read to open the file. */
export interface FileRow {
  readonly id: string;
  readonly sha256: Buffer | null;
  readonly size: number;
  readonly mediaType: string;
  readonly place: string | null;
  readonly sealed: boolean;
  readonly sourceId: string | null;
  /** Null of an open file. */
  readonly seal: Sealed | null;
}

/** What is written of a new file. */
export interface NewFile {
  readonly officeId: string;
  readonly accountId: string;
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
  readonly place: string;
  readonly scan: Scan;
}

const COLUMNS = `id, sha256, size::float8 AS size, media_type AS "mediaType", place, sealed, source_id AS "sourceId", key_id AS "keyId", nonce, ciphertext`;

type Columns = Omit<FileRow, 'seal'> & { readonly keyId: string | null; readonly nonce: Buffer | null; readonly ciphertext: Buffer | null };

const rowOf = ({ keyId, nonce, ciphertext, ...row }: Columns): FileRow => ({ ...row, seal: keyId && nonce && ciphertext ? { keyId, nonce, ciphertext } : null });

/** The file as records refer to it. */
export const refOf = ({ id, size, mediaType, sha256, sealed }: FileRow): StoredFileRef => ({ id, size, mediaType, sha256: sha256?.toString('hex') ?? null, sealed });

/** One file of an office, or null. */
export async function findFile(tx: EntityManager, officeId: string, id: string): Promise<FileRow | null> {
  const [row] = await tx.query<Columns[]>(`SELECT ${COLUMNS} FROM stored_file WHERE office_id = $1 AND id = $2`, [officeId, id]);
  return row ? rowOf(row) : null;
}

/** The seals of those of the given files that are sealed. */
export function findSeals(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<(Sealed & { readonly id: string })[]> {
  return tx.query(`SELECT id, key_id AS "keyId", nonce, ciphertext FROM stored_file WHERE office_id = $1 AND id = ANY($2) AND sealed`, [officeId, ids]);
}

/**
 * The open file that the office has of this very content. Its row stays locked until the transaction ends, so that nobody sweeps
 * it before something refers to it; what was taken unscanned is noted as clean when it now was scanned.
 */
export async function adoptFile(tx: EntityManager, { officeId, sha256, scan }: Pick<NewFile, 'officeId' | 'sha256' | 'scan'>): Promise<FileRow | null> {
  const [rows] = await tx.query<[Columns[], number]>(
    `UPDATE stored_file SET scan = CASE WHEN $3 = 'clean' THEN $3 ELSE scan END WHERE office_id = $1 AND sha256 = $2 AND NOT sealed RETURNING ${COLUMNS}`,
    [officeId, sha256, scan],
  );
  return rows[0] ? rowOf(rows[0]) : null;
}

/** Writes an open file; when another wrote the same content meanwhile, gives that one, whose place differs. */
export async function insertFile(tx: EntityManager, file: NewFile): Promise<FileRow> {
  const [row] = await tx.query<Columns[]>(
    `INSERT INTO stored_file (office_id, sha256, size, media_type, place, scan, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (office_id, sha256, sealed) DO UPDATE SET size = stored_file.size RETURNING ${COLUMNS}`,
    [file.officeId, file.sha256, file.size, file.mediaType, file.place, file.scan, file.accountId],
  );
  if (!row) throw new Error('no file was written');
  return rowOf(row);
}

/** Writes a sealed file under the id that its seal is bound to. */
export async function insertSealedFile(tx: EntityManager, id: string, file: NewFile, seal: Sealed): Promise<FileRow> {
  const [row] = await tx.query<Columns[]>(
    `INSERT INTO stored_file (office_id, id, sha256, size, media_type, place, scan, created_by, sealed, key_id, nonce, ciphertext)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true, $9, $10, $11) RETURNING ${COLUMNS}`,
    [file.officeId, id, file.sha256, file.size, file.mediaType, file.place, file.scan, file.accountId, seal.keyId, seal.nonce, seal.ciphertext],
  );
  if (!row) throw new Error('no file was written');
  return rowOf(row);
}

/** Writes a sealed file that waits to be made from an open one. */
export async function insertWaitingFile(tx: EntityManager, officeId: string, accountId: string, made: { readonly id: string; readonly from: FileRow; readonly seal: Sealed }): Promise<FileRow> {
  const { id, from, seal } = made;
  const [row] = await tx.query<Columns[]>(
    `INSERT INTO stored_file (office_id, id, size, media_type, scan, created_by, sealed, source_id, key_id, nonce, ciphertext)
     SELECT $1, $2, size, media_type, scan, $3, true, id, $5, $6, $7 FROM stored_file WHERE office_id = $1 AND id = $4 RETURNING ${COLUMNS}`,
    [officeId, id, accountId, from.id, seal.keyId, seal.nonce, seal.ciphertext],
  );
  if (!row) throw new Error('no file was written');
  return rowOf(row);
}

/** A new id, of the same kind as the database gives. */
export async function newId(tx: EntityManager): Promise<string> {
  const [made] = await tx.query<{ id: string }[]>(`SELECT uuidv7() AS id`);
  if (!made) throw new Error('no id was made');
  return made.id;
}
