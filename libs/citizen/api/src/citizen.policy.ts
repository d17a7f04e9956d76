import { type RowPolicy, partsOf, seenAs } from '@tiepdan/platform/api';

/**
 * What of the people an account sees whose reach is restricted (docs/adr/0038): those who stand on its records, which the domains
 * above tell. Where sealed matters are hidden, nobody who is kept secret is there (Luật Tố cáo Đ.56).
 */
export const citizenRows: readonly RowPolicy[] = [
  { table: 'citizen' },
  ...partsOf('citizen', 'citizen_id', ['citizen_paper', 'citizen_version']),
  { table: 'citizen_merge', within: seenAs('citizen', 'kept_id') },
  ...partsOf('citizen_merge', 'merge_id', ['citizen_merge_link']),
  { table: 'sealed_identity', unsealed: `false` },
  { table: 'opening_review', unsealed: `false` },
];
