import type { Conditions } from '@tiepdan/platform/api';

/** Narrows conclusions `c` (their visit `r`) to one matter, and those that were merged into it. */
export function ofMatter(where: Conditions, officeId: string, matterId: string | null | undefined): void {
  where.and(
    `coalesce(r.matter_id, c.matter_id) IN (
       WITH RECURSIVE merged AS (SELECT ?::uuid AS id UNION SELECT x.id FROM matter x JOIN merged ON x.office_id = ? AND x.merged_into_id = merged.id)
       SELECT id FROM merged)`,
    matterId,
    officeId,
  );
}
