import { ME, type RowPolicy, partsOf, seenAs } from '@tiepdan/platform/api';

/**
 * What of the people an account sees whose reach is restricted (docs/adr/0038): those it entered; records of the domains above open
 * those who stand on them. Where sealed matters are hidden, nobody who is kept secret is there (Luật Tố cáo Đ.56).
 */
export const citizenRows: readonly RowPolicy[] = [
  { table: 'citizen', assigned: `t.created_by = ${ME}` },
  ...partsOf('citizen', 'citizen_id', ['citizen_paper', 'citizen_version']),
  { table: 'citizen_merge', within: seenAs('citizen', 'kept_id') },
  ...partsOf('citizen_merge', 'merge_id', ['citizen_merge_link']),
  { table: 'sealed_identity', assigned: `t.created_by = ${ME}`, unsealed: `false` },
  { table: 'opening_review', unsealed: `false` },
];
