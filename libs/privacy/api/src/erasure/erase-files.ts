import { StoredFiles } from '@tiepdan/file/api';
import { FILE_KINDS } from '@tiepdan/file/contract';
import { ERASED_WORDS } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Document, Packer, Paragraph } from 'docx';
import type { EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

const NAME = `${ERASED_WORDS}.docx`;

/** One file that says that the file is gone; made once, so that an office keeps it once. */
let gone: Promise<Buffer> | null = null;
const tombstone = (): Promise<Buffer> => (gone ??= Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(`${ERASED_WORDS}.`)] }] })));

const ATTACHED = `a.office_id = $1 AND (a.petition_id = ANY($2) OR a.reception_id = ANY($3) OR a.matter_id = ANY($4) OR a.document_id = ANY($5) OR a.leader_day_id = ANY($6))`;

/**
 * Takes the files off the records of a scope: attachments and issued papers keep their rows, numbers and days and refer to a file that says
 * so; what was sent along or printed in batches goes whole.
 * @returns the files that nothing of the scope refers to any more
 */
export async function takeFilesOff(tx: EntityManager, actor: Actor, files: StoredFiles, scope: Scope): Promise<string[]> {
  const { officeId } = actor;
  const places = [officeId, scope.petitions, scope.receptions, scope.matters, scope.documents, scope.days];
  const attached = await tx.query<{ file: string; sealed: boolean }[]>(`SELECT a.file_id AS file, a.sealed FROM attachment a WHERE ${ATTACHED}`, places);
  const printed = await tx.query<{ file: string; sealed: boolean }[]>(
    `SELECT d.file_id AS file, f.sealed FROM document d JOIN stored_file f ON f.office_id = d.office_id AND f.id = d.file_id WHERE d.office_id = $1 AND d.id = ANY($2)`,
    [officeId, scope.documents],
  );
  const both = [...attached, ...printed];
  const instead = async (sealed: boolean): Promise<string | null> =>
    both.some((one) => one.sealed === sealed) ? (await files.keep(tx, actor, { bytes: await tombstone(), name: NAME, mediaType: FILE_KINDS.docx.mediaType, sealed })).id : null;
  const [open, sealed] = [await instead(false), await instead(true)];
  await tx.query(
    `UPDATE attachment a SET file_id = CASE WHEN a.sealed THEN $8::uuid ELSE $7::uuid END, name = CASE WHEN a.sealed THEN NULL ELSE $9 END, note = NULL, version = version + 1, updated_at = now() WHERE ${ATTACHED}`,
    [...places, open, sealed, NAME],
  );
  // A paper of a sealed matter would be made anew with the names masked; what is kept of it now is the whole of it.
  await tx.query(
    `UPDATE document d SET file_id = CASE WHEN f.sealed THEN $4::uuid ELSE $3::uuid END, file_masked = true FROM stored_file f
     WHERE d.office_id = $1 AND d.id = ANY($2) AND f.office_id = d.office_id AND f.id = d.file_id`,
    [officeId, scope.documents, open, sealed],
  );
  const removed = await gather(tx, officeId, scope);
  return [...new Set([...both.map(({ file }) => file), ...removed])];
}

/** What was sent along, answered with or printed together: these rows hold nothing else. */
async function gather(tx: EntityManager, officeId: string, scope: Scope): Promise<string[]> {
  const remove = async (sql: string, ids: readonly string[]) => (await tx.query<[{ file: string | null }[], number]>(`${sql} RETURNING file_id AS file`, [officeId, ids]))[0].flatMap(({ file }) => file ?? []);
  return [
    ...(await remove(`DELETE FROM delivery_enclosure WHERE office_id = $1 AND delivery_id = ANY($2)`, scope.deliveries)),
    ...(await remove(`DELETE FROM answer_file WHERE office_id = $1 AND answer_id = ANY($2)`, scope.answers)),
    ...(await remove(`DELETE FROM document_print WHERE office_id = $1 AND document_ids && $2::uuid[]`, scope.documents)),
  ];
}
