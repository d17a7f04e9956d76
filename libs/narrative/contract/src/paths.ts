export const narrativePaths = {
  /** GET all of the office, latest period first; POST opens the one of a period and variant, which is there after it in any case. */
  list: '/api/narratives',
  /** GET, PUT the whole document. */
  one: (id: string) => `/api/narratives/${id}`,
  history: (id: string) => `/api/narratives/${id}/history`,
  /** POST: the words and numbers are kept as they are now; refused while a check of severity `must` fails. */
  finish: (id: string) => `/api/narratives/${id}/finishing`,
  reopen: (id: string) => `/api/narratives/${id}/reopening`,
  /** `?annex=true` adds what each number counts. */
  docx: (id: string) => `/api/narratives/${id}/docx`,
  pdf: (id: string) => `/api/narratives/${id}/pdf`,
  /** `?period=2026-Q3`: every table with what was declared and how it adds up. */
  declared: '/api/declared-figures',
  /** PUT the figures of one table of a period. */
  declaredTable: (table: string) => `/api/declared-figures/${table}`,
  declaredHistory: (id: string) => `/api/declared-figures/${id}/history`,
} as const;
