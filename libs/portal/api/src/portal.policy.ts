import { type RowPolicy, partsOf, seenOrNone } from '@tiepdan/platform/api';

/** Look-up codes, and what people said who used them, are seen with the record they belong to (docs/adr/0038). */
export const lookupRows: readonly RowPolicy[] = [
  {
    table: 'lookup_code',
    within: [seenOrNone('petition', 'petition_id'), seenOrNone('reception', 'reception_id'), seenOrNone('hearing_request', 'hearing_id')].join(' AND '),
  },
  ...partsOf('lookup_code', 'code_id', ['satisfaction']),
];
