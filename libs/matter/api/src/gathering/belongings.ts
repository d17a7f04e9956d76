import type { BelongingKind, MatterBelonging } from '@tiepdan/matter/contract';
import type { EntityManager } from 'typeorm';
import type { MatterPlace } from './two-matters.js';

/** Ids of records that hang on a matter, by kind. */
export type BelongingIds = Readonly<Record<BelongingKind, readonly string[]>>;

/**
 * Tables of the domains above whose rows hang on a matter, in the order they are moved: what is tied to a petition follows
 * it by the database's own cascade. A database test holds this list against the foreign keys (ADR 0015).
 */
export const BELONGING_TABLES: Readonly<Record<BelongingKind, string>> = { petition: 'petition', reception: 'reception', document: 'document' };

/** What a sealed matter's records say themselves may name who denounced, so it is left out (Luật Tố cáo Đ.8 k.3). */
const openOnly = (text: string): string => `CASE WHEN m.sealed THEN NULL ELSE ${text} END`;

const BELONGINGS = `
  SELECT 'petition' AS kind, p.id, p.book_number || '/' || p.book_year AS number, p.received_on AS day, p.status, ${openOnly('p.summary')} AS about, NULL::uuid AS petition_id
  FROM petition p JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id WHERE p.office_id = $1 AND p.matter_id = $2
  UNION ALL
  SELECT 'reception', r.id, r.book_number || '/' || r.book_year, r.received_on, r.status, ${openOnly('r.content')}, r.petition_id
  FROM reception r JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id WHERE r.office_id = $1 AND r.matter_id = $2
  UNION ALL
  SELECT 'document', d.id, coalesce(d.number || '/' || d.symbol, 'chưa có số'), coalesce(d.issued_on, d.created_at::date), d.status, ${openOnly('d.summary')}, d.petition_id
  FROM document d JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id WHERE d.office_id = $1 AND d.matter_id = $2`;

/** Everything that hangs on a matter, cancelled records too, oldest first. */
export function belongingsOf(on: EntityManager, officeId: string, matterId: string): Promise<MatterBelonging[]> {
  return on.query(
    `SELECT kind, id, number, day::text AS "on", status, about, petition_id AS "petitionId" FROM (${BELONGINGS}) hanging
     ORDER BY day, array_position(ARRAY['reception', 'petition', 'document'], kind), id`,
    [officeId, matterId],
  );
}

/**
 * The same, locked first: a record that somebody is just giving another matter is waited for, and is left out when it went.
 * Whoever writes such a record locks its matter before the record, as here (docs/adr/0015).
 */
export async function lockBelongings(tx: EntityManager, officeId: string, matterId: string): Promise<MatterBelonging[]> {
  for (const table of Object.values(BELONGING_TABLES)) await tx.query(`SELECT 1 FROM ${table} WHERE office_id = $1 AND matter_id = $2 ORDER BY id FOR UPDATE`, [officeId, matterId]);
  return belongingsOf(tx, officeId, matterId);
}

/** The ids of `records`, by kind. */
export function idsByKind(records: readonly Pick<MatterBelonging, 'kind' | 'id'>[]): BelongingIds {
  const of = (kind: BelongingKind) => records.filter((record) => record.kind === kind).map((record) => record.id);
  return { petition: of('petition'), reception: of('reception'), document: of('document') };
}

/** Moves records to another matter of the same kind and sealing. Their versions grow: whoever is editing one sees that it changed. */
export async function moveBelongings(tx: EntityManager, officeId: string, ids: BelongingIds, into: MatterPlace): Promise<void> {
  for (const [kind, table] of Object.entries(BELONGING_TABLES) as [BelongingKind, string][])
    if (ids[kind].length)
      await tx.query(`UPDATE ${table} SET matter_id = $2, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = ANY($3::uuid[])`, [
        officeId,
        into.id,
        ids[kind],
      ]);
}
