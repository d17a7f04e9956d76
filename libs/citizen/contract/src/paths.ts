export const citizenPaths = {
  /** `?q=`: candidates while typing. */
  matches: '/api/citizens/matches',
} as const;
