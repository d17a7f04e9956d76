import { type DocumentDetails, documentErrors } from '@tiepdan/document/contract';
import { Refusal, noteTypedNumber, takeNumber } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { Document } from './document.entity.js';
import type { DocumentSubject } from './document.subject.js';

/** The columns that a form fills, issue and correct alike. */
export function documentColumns(details: DocumentDetails, subject: DocumentSubject) {
  return {
    kind: details.kind,
    issuedOn: details.issuedOn,
    summary: details.summary,
    matterId: subject.matterId,
    petitionId: subject.petitionId,
    signer: details.signer ?? null,
  };
}

/** A new paper before it has its number. */
export type UnnumberedDocument = Omit<Document, 'id' | 'number' | 'status' | 'version' | 'createdAt' | 'updatedAt'>;

/** The book a paper is numbered in; each symbol has its own, each year anew (NĐ 30/2020). */
const bookOf = (symbol: string): string => `document:${symbol}`;

/**
 * Writes a paper under the next free number of its book. A number that was typed for another paper before the book knew
 * of it is passed over.
 */
export async function insertNumbered(tx: EntityManager, values: UnnumberedDocument): Promise<{ id: string; number: number }> {
  for (;;) {
    const number = await takeNumber(tx, values.officeId, bookOf(values.symbol), values.year);
    const id = await insertDocument(tx, { ...values, number });
    if (id) return { id, number };
  }
}

/**
 * Writes a paper under the number typed for it. The book is told first: whoever numbers a paper holds the book's row
 * before touching the papers, so that two at once wait for and never block each other.
 * @throws Refusal DOCUMENT.NUMBER_TAKEN, by a cancelled paper too
 */
export async function insertTyped(tx: EntityManager, values: UnnumberedDocument, number: number): Promise<{ id: string; number: number }> {
  const { officeId, symbol, year } = values;
  await noteTypedNumber(tx, officeId, bookOf(symbol), year, number);
  const id = await insertDocument(tx, { ...values, number });
  if (!id) throw new Refusal(documentErrors, 'DOCUMENT.NUMBER_TAKEN', { number, symbol, year });
  return { id, number };
}

/** Writes the row, or nothing when its number is taken; the transaction lives on either way. */
async function insertDocument(tx: EntityManager, values: UnnumberedDocument & { number: number }): Promise<string | null> {
  const result = await tx.createQueryBuilder().insert().into(Document).values(values).orIgnore().returning('id').execute();
  const [row] = result.raw as { id: string }[];
  return row?.id ?? null;
}

/** Rewrites a paper's own columns; number and symbol stay, its version grows by one. */
export async function updateDocument(tx: EntityManager, officeId: string, id: string, values: ReturnType<typeof documentColumns>): Promise<void> {
  await tx.update(Document, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' });
}

/**
 * Sets the bodies a paper went to, in order, in place of those before.
 * @throws Refusal DOCUMENT.UNKNOWN_RECIPIENT when one is not among the office's agencies
 */
export async function writeRecipients(tx: EntityManager, officeId: string, documentId: string, recipientIds: readonly string[]): Promise<void> {
  const [{ known } = { known: 0 }] = await tx.query<{ known: number }[]>(`SELECT count(*)::int AS known FROM agency WHERE office_id = $1 AND id = ANY($2::uuid[])`, [
    officeId,
    recipientIds,
  ]);
  if (known !== recipientIds.length) throw new Refusal(documentErrors, 'DOCUMENT.UNKNOWN_RECIPIENT');
  await tx.query(`DELETE FROM document_recipient WHERE office_id = $1 AND document_id = $2`, [officeId, documentId]);
  await tx.query(
    `INSERT INTO document_recipient (office_id, document_id, position, agency_id)
     SELECT $1, $2, position, agency_id FROM unnest($3::uuid[]) WITH ORDINALITY AS r (agency_id, position)`,
    [officeId, documentId, recipientIds],
  );
}
