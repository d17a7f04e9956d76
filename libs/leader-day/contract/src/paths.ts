export const leaderDayPaths = {
  /** GET by `LeaderDayListFilter` with `cursor`, `limit`; POST plans or enters one. */
  list: '/api/leader-days',
  /** `?year=`: everything the calendar of a year shows. */
  year: '/api/leader-days/year',
  /** `?on=&dayId=` for a day that is there, `?on=&hostId=&session=&purpose=&startsAt=&endsAt=` for one to be. */
  checks: '/api/leader-days/checks',
  /** POST `PublishDaysRequest`. */
  publication: '/api/leader-days/publication',
  one: (id: string) => `/api/leader-days/${id}`,
  postponement: (id: string) => `/api/leader-days/${id}/postponement`,
  delegation: (id: string) => `/api/leader-days/${id}/delegation`,
  callingOff: (id: string) => `/api/leader-days/${id}/calling-off`,
  reinstatement: (id: string) => `/api/leader-days/${id}/reinstatement`,
  outcome: (id: string) => `/api/leader-days/${id}/outcome`,
  changes: (id: string) => `/api/leader-days/${id}/changes`,
  cancel: (id: string) => `/api/leader-days/${id}/cancellation`,
  restore: (id: string) => `/api/leader-days/${id}/restoration`,
  history: (id: string) => `/api/leader-days/${id}/history`,
  /** GET `?all=true` for those who left too; POST adds one. */
  leaders: '/api/leaders',
  leader: (id: string) => `/api/leaders/${id}`,
  leaderChoices: '/api/leaders/choices',
} as const;
