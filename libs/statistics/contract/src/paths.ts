/** Every address takes `?period=2023-Q4` or `?from=2023-09-15&to=2023-11-30`. */
export const statisticsPaths = {
  section4: '/api/reports/section-4',
  /** Drill-down: exactly the records behind one number; `&comparison=true` for the year before, `&cursor=&limit=`. */
  records: (indicator: string) => `/api/reports/section-4/indicators/${indicator}/records`,
  docx: '/api/reports/section-4.docx',
  xlsx: '/api/reports/section-4.xlsx',
} as const;
