import type { PrintFormat, PrintJob, PrintState } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** After so many seconds without a sign of life the server that prints is gone. */
export const SILENT_AFTER = 90;
/** What the officer reads then. */
export const BROKEN_OFF = 'Máy chủ dừng giữa chừng nên chưa in xong. Xin in lại.';

/** A request to print as the office's own accounts see it. */
export interface PrintRow extends Omit<PrintJob, 'state' | 'failure'> {
  readonly state: PrintState;
  readonly failure: string | null;
  readonly ids: readonly string[];
  readonly fileId: string | null;
}

export async function insertPrint(tx: EntityManager, actor: Actor, format: PrintFormat, ids: readonly string[]): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(`INSERT INTO document_print (office_id, account_id, format, document_ids) VALUES ($1, $2, $3, $4::uuid[]) RETURNING id`, [
    actor.officeId,
    actor.accountId,
    format,
    ids,
  ]);
  if (!row) throw new Error('no request was written');
  return row.id;
}

/** Only whoever asked sees a request. */
export async function findPrint(on: EntityManager, actor: Actor, id: string): Promise<PrintRow | undefined> {
  const [row] = await on.query<PrintRow[]>(
    `SELECT id, format, cardinality(document_ids) AS total, done, problems, document_ids AS ids, file_id AS "fileId",
            CASE WHEN ${SILENT} THEN 'failed' ELSE state END AS state, CASE WHEN ${SILENT} THEN $4 ELSE failure END AS failure
     FROM document_print WHERE office_id = $1 AND account_id = $2 AND id = $3`,
    [actor.officeId, actor.accountId, id, BROKEN_OFF],
  );
  return row;
}

const SILENT = `state IN ('waiting', 'running') AND seen_at < now() - interval '${SILENT_AFTER} seconds'`;

/** Says that the server still works on its requests. */
export async function keepAlive(on: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length) await on.query(`UPDATE document_print SET seen_at = now() WHERE id = ANY($1::uuid[]) AND state IN ('waiting', 'running')`, [ids]);
}

export async function notePrinted(on: EntityManager, officeId: string, id: string, done: number): Promise<void> {
  await on.query(`UPDATE document_print SET state = 'running', done = $3, seen_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id, done]);
}

export async function finishPrint(on: EntityManager, officeId: string, id: string, fileId: string, problems: PrintJob['problems']): Promise<void> {
  await on.query(
    `UPDATE document_print SET state = 'done', done = cardinality(document_ids), file_id = $3, problems = $4::jsonb, seen_at = now() WHERE office_id = $1 AND id = $2`,
    [officeId, id, fileId, JSON.stringify(problems)],
  );
}

export async function failPrint(on: EntityManager, officeId: string, id: string, failure: string): Promise<void> {
  await on.query(`UPDATE document_print SET state = 'failed', failure = $3, seen_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id, failure]);
}
