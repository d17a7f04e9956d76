import type { StoredFiles } from '@tiepdan/file/api';
import { type AnswerDetails, type AnswerSide, forwardingErrors } from '@tiepdan/forwarding/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { HeldDelivery } from '../held-delivery.js';

/** An answer as it stands, of a delivery that is locked. */
export interface HeldAnswer extends Omit<AnswerDetails, 'fileIds'> {
  readonly id: string;
  readonly version: number;
  readonly status: 'active' | 'withdrawn';
  readonly side: AnswerSide;
  readonly fileIds: readonly string[];
}

const HELD_SQL = `SELECT a.id, a.version, a.status, a.side, a.symbol, a.dated_on::text AS "datedOn", a.received_on::text AS "receivedOn", a.result,
    a.resolved_on::text AS "resolvedOn", a.summary,
    ARRAY(SELECT f.file_id FROM answer_file f WHERE f.office_id = a.office_id AND f.answer_id = a.id ORDER BY f.position) AS "fileIds"
  FROM answer a WHERE a.office_id = $1 AND a.id = $2`;

/** The delivery that an answer is to. @throws Refusal RECORD.NOT_FOUND */
export async function deliveryOfAnswer(tx: EntityManager, officeId: string, answerId: string): Promise<string> {
  const [found] = await tx.query<{ deliveryId: string }[]>(`SELECT delivery_id AS "deliveryId" FROM answer WHERE office_id = $1 AND id = $2`, [officeId, answerId]);
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return found.deliveryId;
}

export async function heldAnswer(tx: EntityManager, officeId: string, id: string): Promise<HeldAnswer> {
  const [found] = await tx.query<HeldAnswer[]>(HELD_SQL, [officeId, id]);
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return found;
}

/** @throws Refusal ANSWER.SYMBOL_TAKEN */
export async function insertAnswer(tx: EntityManager, actor: Actor, held: HeldDelivery, side: AnswerSide, answer: AnswerDetails): Promise<string> {
  const [row] = await namedTaken(held, answer, () =>
    tx.query<{ id: string }[]>(
      `INSERT INTO answer (office_id, delivery_id, side, symbol, dated_on, received_on, result, resolved_on, summary, entered_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [actor.officeId, held.id, side, answer.symbol ?? null, answer.datedOn, answer.receivedOn, answer.result, answer.resolvedOn ?? null, answer.summary, actor.accountId],
    ),
  );
  return row?.id ?? '';
}

/** @throws Refusal ANSWER.SYMBOL_TAKEN */
export async function updateAnswer(tx: EntityManager, officeId: string, held: HeldDelivery, id: string, answer: AnswerDetails): Promise<void> {
  await namedTaken(held, answer, () =>
    tx.query<object[]>(
      `UPDATE answer SET symbol = $3, dated_on = $4, received_on = $5, result = $6, resolved_on = $7, summary = $8, version = version + 1
       WHERE office_id = $1 AND id = $2`,
      [officeId, id, answer.symbol ?? null, answer.datedOn, answer.receivedOn, answer.result, answer.resolvedOn ?? null, answer.summary],
    ),
  );
}

/**
 * Sets the files of an answer: those it has already stay, the others are uploads of the actor's own.
 * @throws Refusal FILE.UNKNOWN
 */
export async function writeAnswerFiles(tx: EntityManager, files: StoredFiles, actor: Actor, answerId: string, held: HeldDelivery, wanted: readonly string[]): Promise<void> {
  const had = await tx.query<{ fileId: string; name: string | null }[]>(
    `SELECT file_id AS "fileId", name FROM answer_file WHERE office_id = $1 AND answer_id = $2`,
    [actor.officeId, answerId],
  );
  const known = new Map(had.map((file) => [file.fileId, file]));
  const uploads = wanted.filter((id) => !known.has(id));
  const claimed = uploads.length ? await files.claim(tx, actor, uploads, { sealed: held.sealed }) : [];
  for (const { uploadId, id, name } of claimed) known.set(uploadId, { fileId: id, name });
  const kept = wanted.flatMap((id) => known.get(id) ?? []);
  await tx.query(`DELETE FROM answer_file WHERE office_id = $1 AND answer_id = $2`, [actor.officeId, answerId]);
  await tx.query(
    `INSERT INTO answer_file (office_id, answer_id, file_id, position, name)
     SELECT $1, $2, f.file_id, f.position, f.name FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS f (file_id, name, position)
     ON CONFLICT (office_id, answer_id, file_id) DO NOTHING`,
    [actor.officeId, answerId, kept.map(({ fileId }) => fileId), kept.map(({ name }) => name)],
  );
}

async function namedTaken<T>(held: HeldDelivery, { symbol }: AnswerDetails, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (brokenConstraint(error) !== 'UQ_answer_symbol') throw error;
    throw new Refusal(forwardingErrors, 'ANSWER.SYMBOL_TAKEN', { symbol, agency: held.agencyName });
  }
}
