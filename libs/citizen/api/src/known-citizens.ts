import type { PersonDetails } from '@tiepdan/citizen/contract';
import type { EntityManager } from 'typeorm';
import { detailsSql } from './citizen-rows.js';

/** A person of the list as found for a form. */
export interface KnownCitizen {
  /** The record that stands: not `asked`, when that one was merged into it. */
  readonly id: string;
  readonly details: PersonDetails;
}

interface Row extends KnownCitizen {
  readonly mergedIntoId: string | null;
}

/** However often records were merged after one another. */
const LONGEST_CHAIN = 20;

/**
 * The people chosen on a form, by the id that was asked for; ids that are not there are left out, as is who was erased. A merged record leads to
 * the one that stands. The rows stay as they are until the transaction ends, so that a merge cannot slip in between.
 */
export async function knownCitizens(tx: EntityManager, officeId: string, asked: readonly string[]): Promise<Map<string, KnownCitizen>> {
  const standing = new Map(asked.map((id) => [id, id]));
  const known = new Map<string, KnownCitizen>();
  for (let step = 0; step < LONGEST_CHAIN && standing.size; step += 1) {
    const rows = await tx.query<Row[]>(
      `SELECT c.id, c.merged_into_id AS "mergedIntoId", ${detailsSql('c')} AS details FROM citizen c
       WHERE c.office_id = $1 AND c.id = ANY($2) AND c.erasure_on IS NULL ORDER BY c.id FOR SHARE OF c`,
      [officeId, [...new Set(standing.values())]],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const [id, at] of [...standing]) {
      const row = found.get(at);
      if (row?.mergedIntoId) standing.set(id, row.mergedIntoId);
      else standing.delete(id);
      if (row && !row.mergedIntoId) known.set(id, { id: row.id, details: row.details });
    }
  }
  return known;
}
