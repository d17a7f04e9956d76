/**
 * Every address takes `?period=2026-Q4` (or `?from=&to=`), `&asOf=2026-11-30` for the state of an earlier day, and for other regimes than the
 * period's own `&set=tt01-2024`.
 */
export const formPaths = {
  /** The forms of a period, with how many checks fail. */
  list: '/api/forms',
  /** One form with a row per unit. */
  table: (slug: string) => `/api/forms/${slug}`,
  /** The records behind a cell of the office's own row: `&cursor=&limit=`. */
  records: (slug: string, column: number | string) => `/api/forms/${slug}/columns/${column}/records`,
  /** The query of a column in words, and as SQL. */
  query: (slug: string, column: number | string) => `/api/forms/${slug}/columns/${column}/query`,
  /** All forms of the period in one workbook, or one PDF. Refused while a check of severity `must` fails. */
  xlsx: '/api/forms.xlsx',
  pdf: '/api/forms.pdf',
  /** What the law leaves open, set by the office: GET, PUT. */
  settings: '/api/form-settings',
  settingsHistory: '/api/form-settings/history',
} as const;
