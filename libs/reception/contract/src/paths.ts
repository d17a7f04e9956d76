export const receptionPaths = {
  /** `?q=&from=&to=&mode=&attendance=&delegation=&matterId=&leaderDayId=&citizenId=&petitionId=&status=&cursor=&limit=` */
  list: '/api/receptions',
  one: (id: string) => `/api/receptions/${id}`,
  cancel: (id: string) => `/api/receptions/${id}/cancellation`,
  restore: (id: string) => `/api/receptions/${id}/restoration`,
  history: (id: string) => `/api/receptions/${id}/history`,
} as const;
