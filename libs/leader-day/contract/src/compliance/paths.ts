export const compliancePaths = {
  /** GET `?year=` → `ComplianceReport`. */
  report: '/api/leader-days/compliance',
  /** GET `?year=`: the same as .xlsx. */
  file: '/api/leader-days/compliance.xlsx',
} as const;
