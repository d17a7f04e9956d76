import { type DocumentDetails, documentErrors } from '@tiepdan/document/contract';
import { type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type GivenNumber, giveNumber, noteNumber } from './books/give-number.js';
import { Document } from './document.entity.js';
import type { DocumentSubject } from './document.subject.js';

/** The columns that the form of a paper with its number fills, entering and correcting alike. */
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

/** A paper to be entered as it went out. */
export interface EnteredDocument extends ReturnType<typeof documentColumns> {
  readonly officeId: string;
  readonly symbol: string;
  readonly createdBy: string;
}

/** Writes a paper under the next free number of its symbol's book. */
export async function insertNumbered(tx: EntityManager, values: EnteredDocument): Promise<{ id: string; number: number }> {
  return insertDocument(tx, values, await giveNumber(tx, values.officeId, values.symbol, yearOf(values.issuedOn)));
}

/** Writes a paper under the number typed for it. @throws Refusal DOCUMENT.NUMBER_TAKEN, by a cancelled paper too */
export async function insertTyped(tx: EntityManager, values: EnteredDocument, number: number): Promise<{ id: string; number: number }> {
  return insertDocument(tx, values, await noteNumber(tx, values.officeId, values.symbol, yearOf(values.issuedOn), number));
}

/** Writes a paper that another body numbered; no book of the office is told. @throws Refusal DOCUMENT.NUMBER_TAKEN */
export function insertFromElsewhere(tx: EntityManager, values: EnteredDocument, number: number): Promise<{ id: string; number: number }> {
  return insertDocument(tx, values, { number, bookId: null });
}

async function insertDocument(
  tx: EntityManager,
  values: EnteredDocument,
  { number, bookId }: Omit<GivenNumber, 'bookId'> & { readonly bookId: string | null },
): Promise<{ id: string; number: number }> {
  const year = yearOf(values.issuedOn);
  const row = { ...values, year, number, bookId, state: 'issued' as const, origin: bookId ? ('own' as const) : ('elsewhere' as const) };
  // A number that another body gives is known to no counter, so two at once are told apart here.
  const result = await tx.createQueryBuilder().insert().into(Document).values(row).orIgnore().returning('id').execute();
  const [written] = result.raw as { id: string }[];
  if (!written) throw new Refusal(documentErrors, 'DOCUMENT.NUMBER_TAKEN', { number, symbol: values.symbol, year });
  return { id: written.id, number };
}

/** Rewrites an issued paper's own columns; number and symbol stay, its version grows by one. */
export async function updateDocument(tx: EntityManager, officeId: string, id: string, values: ReturnType<typeof documentColumns>): Promise<void> {
  await tx.update(Document, { officeId, id }, { ...values, version: () => 'version + 1', updatedAt: () => 'now()' });
}

/** What an issued paper gets when it is issued. */
export interface IssuedColumns {
  readonly number: number | null;
  readonly symbol: string | null;
  readonly bookId: string | null;
  readonly year: number;
  readonly issuedOn: PlainDate;
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
