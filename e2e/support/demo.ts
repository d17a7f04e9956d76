/** What the stories know of the demo office beyond what the seeds export. */
export const LEADERS_DAY = { chairman: 'Đặng Minh Vượng' } as const;

/** The printed report of the demo's fourth quarter of 2023 (docs/SEED-REPORT.md §2), by indicator. */
export const Q4_2023 = { period: '2023-Q4', receptions: 40, matters: 33, people: 197, petitions: 206, largestGroup: 121 } as const;
