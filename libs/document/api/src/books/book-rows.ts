import { changedMeanwhile } from '@tiepdan/audit/api';
import { documentErrors } from '@tiepdan/document/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** Locks a book for a change that started from `version`. @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE */
export async function lockBook(tx: EntityManager, actor: Actor, id: string, version: number): Promise<void> {
  const [row] = await tx.query<{ version: number }[]>(`SELECT version FROM document_book WHERE office_id = $1 AND id = $2 FOR UPDATE`, [actor.officeId, id]);
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.version !== version) throw await changedMeanwhile(tx, 'office', actor.officeId, actor.officeId, row.version);
}

/** @throws Refusal DOCUMENT.BOOK_NAME_TAKEN */
export async function refuseTakenName<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (brokenConstraint(error) === 'UQ_document_book_name') throw new Refusal(documentErrors, 'DOCUMENT.BOOK_NAME_TAKEN');
    throw error;
  }
}

/**
 * Sets the symbols that a book numbers. One that is taken from another book, or left out, must not have given a number this
 * year: numbers of a year run on in one book (NĐ 30/2020 Điều 15).
 * @throws Refusal DOCUMENT.SYMBOL_USED, DOCUMENT.SYMBOL_SET
 */
export async function setSymbols(tx: EntityManager, officeId: string, bookId: string, symbols: readonly string[], year: number): Promise<void> {
  const moved = await tx.query<{ symbol: string; leaves: boolean }[]>(
    `SELECT s.symbol, NOT (s.symbol = ANY($3::text[])) AS leaves FROM document_symbol s
     WHERE s.office_id = $1 AND ((s.book_id = $2) <> (s.symbol = ANY($3::text[]))) ORDER BY s.symbol FOR UPDATE`,
    [officeId, bookId, symbols],
  );
  for (const { symbol, leaves } of moved) {
    await refuseUsed(tx, officeId, symbol, year);
    if (leaves) await refuseSet(tx, officeId, symbol);
  }
  await tx.query(`DELETE FROM document_symbol WHERE office_id = $1 AND book_id = $2 AND symbol <> ALL($3::text[])`, [officeId, bookId, symbols]);
  await tx.query(
    `INSERT INTO document_symbol (office_id, symbol, book_id) SELECT $1, symbol, $2 FROM unnest($3::text[]) AS symbol
     ON CONFLICT (office_id, symbol) DO UPDATE SET book_id = excluded.book_id`,
    [officeId, bookId, symbols],
  );
}

async function refuseUsed(tx: EntityManager, officeId: string, symbol: string, year: number): Promise<void> {
  const [used] = await tx.query<object[]>(`SELECT 1 FROM document WHERE office_id = $1 AND symbol = $2 AND year = $3 AND book_id IS NOT NULL LIMIT 1`, [officeId, symbol, year]);
  if (used) throw new Refusal(documentErrors, 'DOCUMENT.SYMBOL_USED', { symbol, year });
}

async function refuseSet(tx: EntityManager, officeId: string, symbol: string): Promise<void> {
  const [set] = await tx.query<object[]>(`SELECT 1 FROM document_numbering WHERE office_id = $1 AND symbol = $2 LIMIT 1`, [officeId, symbol]);
  if (set) throw new Refusal(documentErrors, 'DOCUMENT.SYMBOL_SET', { symbol });
}
