import { type RowPolicy, partsOf, seenOrNone } from '@tiepdan/platform/api';

/** SQL of the days an actor may see, for the alias `d`; `$1` is the actor's office. Every officer needs to know when the office works. */
export const VISIBLE_CALENDAR_DAYS = `d.office_id = $1`;

/** Limits run on records, and are seen with them (docs/adr/0038). */
export const limitRows: readonly RowPolicy[] = [
  { table: 'running_limit', within: `${seenOrNone('petition', 'petition_id')} AND ${seenOrNone('reception', 'reception_id')}` },
  ...partsOf('running_limit', 'limit_id', ['limit_pause', 'limit_change', 'limit_escalation']),
];
