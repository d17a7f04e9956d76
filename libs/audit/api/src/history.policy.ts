import type { SubjectKind } from '@tiepdan/audit/contract';
import { type RowPolicy, seenAs } from '@tiepdan/platform/api';

/**
 * What happened to a record is seen with it (docs/adr/0038). What is in the audit trail is for whoever may read the trail, but
 * the openings of sealed identities (`openings`: their actions) are hidden with the sealed matters.
 * @param tables the table of each kind of subject that not everybody sees
 */
export const historyRows = (tables: Readonly<Partial<Record<SubjectKind, string>>>, openings: readonly string[]): readonly RowPolicy[] => [
  {
    table: 'history_event',
    within: `CASE t.subject_kind ${Object.entries(tables).map(([kind, table]) => `WHEN '${kind}' THEN ${seenAs(table, 'subject_id')}`).join(' ')} ELSE true END`,
  },
  { table: 'audit_record', unsealed: `t.action NOT IN (${openings.map((action) => `'${action}'`).join(', ')})` },
];
