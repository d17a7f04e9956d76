import { DELEGATION_FROM, type FlagView } from '@tiepdan/matter/contract';
import type { EntityManager } from 'typeorm';

/**
 * SQL of a jsonb array of FlagView for the matter `m`: those that hold first, newest first. A delegation is derived from the
 * counted receptions of five people or more (ADR 0004, 0015), unless an officer has raised the flag from what else is known.
 */
export const FLAGS_SQL = `(SELECT coalesce(jsonb_agg(to_jsonb(held) ORDER BY held."untilOn" IS NOT NULL, held."fromOn" DESC, held.flag), '[]') FROM (
    SELECT f.id, f.flag, false AS derived, f.criteria, f.from_on AS "fromOn", f.until_on AS "untilOn", f.basis, f.note, f.version, a.full_name AS "createdByName"
    FROM matter_flag f JOIN account a ON a.office_id = f.office_id AND a.id = f.created_by
    WHERE f.office_id = m.office_id AND f.matter_id = m.id AND f.status = 'active'
    UNION ALL
    (SELECT NULL, 'delegation', true, '{}'::text[], r.received_on, NULL,
       'Lượt tiếp số ' || r.book_number || '/' || r.book_year || ', ' || r.head_count || ' người', NULL, 0, NULL
     FROM reception r WHERE r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active' AND r.attendance = 'received'
       AND r.head_count >= ${DELEGATION_FROM} AND NOT EXISTS (
         SELECT 1 FROM matter_flag f WHERE f.office_id = m.office_id AND f.matter_id = m.id AND f.flag = 'delegation' AND f.status = 'active' AND f.until_on IS NULL)
     ORDER BY r.received_on, r.id LIMIT 1)) held)`;

/** SQL of a text[] of the flags that the matter `m` bears now. */
export const FLAG_CODES_SQL = `ARRAY(SELECT held.flag FROM (
    SELECT f.flag FROM matter_flag f WHERE f.office_id = m.office_id AND f.matter_id = m.id AND f.status = 'active' AND f.until_on IS NULL
    UNION
    (SELECT 'delegation' FROM reception r WHERE r.office_id = m.office_id AND r.matter_id = m.id AND r.status = 'active'
       AND r.attendance = 'received' AND r.head_count >= ${DELEGATION_FROM} LIMIT 1)) held ORDER BY held.flag)`;

/** SQL condition: the matter `m` bears the flag `?` now. The office stands first as `?`, so that the indexes over it are used. */
export const HAS_FLAG_SQL = `m.id IN (
    SELECT f.matter_id FROM matter_flag f WHERE f.office_id = ? AND f.flag = ? AND f.status = 'active' AND f.until_on IS NULL
    UNION ALL
    SELECT r.matter_id FROM reception r WHERE r.office_id = ? AND ? = 'delegation' AND r.status = 'active' AND r.attendance = 'received'
      AND r.head_count >= ${DELEGATION_FROM})`;

/** A flag as its actions need it, locked. */
export interface LockedFlag extends FlagView {
  readonly id: string;
  readonly matterId: string;
}

/** Locks an active flag of an active matter; null when there is none. */
export async function lockFlag(tx: EntityManager, officeId: string, id: string): Promise<LockedFlag | null> {
  const [flag] = await tx.query<LockedFlag[]>(
    `SELECT f.id, f.matter_id AS "matterId", f.flag, false AS derived, f.criteria, f.from_on::text AS "fromOn", f.until_on::text AS "untilOn",
            f.basis, f.note, f.version, a.full_name AS "createdByName"
     FROM matter_flag f JOIN account a ON a.office_id = f.office_id AND a.id = f.created_by
     JOIN matter m ON m.office_id = f.office_id AND m.id = f.matter_id AND m.status = 'active'
     WHERE f.office_id = $1 AND f.id = $2 AND f.status = 'active' FOR UPDATE OF f`,
    [officeId, id],
  );
  return flag ?? null;
}
