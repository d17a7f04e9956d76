/** Every address takes `?period=2026-Q4` or `?from=&to=`; pictures over time take `&step=month|quarter`. */
export const trendPaths = {
  picture: (code: string) => `/api/trends/${code}`,
  /** The records behind a cell: `&row=&column=&cursor=&limit=`; without `column`, behind the whole row. */
  records: (code: string) => `/api/trends/${code}/records`,
} as const;
