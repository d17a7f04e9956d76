import type { CountingRule } from '@tiepdan/calendar/contract';

/**
 * How state agencies count days: five working days a week since 2/10/1999 (QĐ 188/1999/QĐ-TTg), and terms as the civil
 * code has them. Both sources were not read for this table but are common knowledge of every office, hence data: a
 * different reading is a row, not a release.
 */
export const COUNTING_RULES: readonly CountingRule[] = [
  {
    validFrom: '1999-10-02',
    validTo: null,
    weeklyRest: [6, 7],
    countsStartDay: false,
    endsOnWorkingDay: true,
    legalBasis: 'Bộ luật Dân sự 2015 Đ.147, Đ.148',
  },
];
