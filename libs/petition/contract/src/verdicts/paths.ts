export const verdictPaths = {
  /** What officers found about a petition and others; POST adds a verdict on an earlier one. */
  of: (petitionId: string) => `/api/petitions/${petitionId}/verdicts`,
  withdraw: (verdictId: string) => `/api/petition-verdicts/${verdictId}/withdrawal`,
} as const;
