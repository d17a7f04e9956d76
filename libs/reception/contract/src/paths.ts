export const receptionPaths = {
  /** `?q=&from=&to=&mode=&attendance=&delegation=&matterId=&leaderDayId=&citizenId=&petitionId=&status=&cursor=&limit=` */
  list: '/api/receptions',
  one: (id: string) => `/api/receptions/${id}`,
  cancel: (id: string) => `/api/receptions/${id}/cancellation`,
  restore: (id: string) => `/api/receptions/${id}/restoration`,
  history: (id: string) => `/api/receptions/${id}/history`,
  /** The time limits that run, or ran, on it. */
  limits: (id: string) => `/api/receptions/${id}/limits`,
  limitDone: (id: string, limitId: string) => `/api/receptions/${id}/limits/${limitId}/done`,
  limitUndone: (id: string, limitId: string) => `/api/receptions/${id}/limits/${limitId}/undone`,
} as const;
