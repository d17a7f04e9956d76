import { type RowPolicy, partsOf, seenOrNone } from '@tiepdan/platform/api';

const RECORDS = ['petition', 'reception', 'matter', 'document'] as const;

/** Files are seen with the record they are on (docs/adr/0038); those of a leader's day by everybody who sees the day. */
export const attachmentRows: readonly RowPolicy[] = [
  { table: 'attachment', within: RECORDS.map((record) => seenOrNone(record, `${record}_id`)).join(' AND ') },
  ...partsOf('attachment', 'attachment_id', ['attachment_opening']),
];
