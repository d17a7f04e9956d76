export const unitPaths = {
  /** GET `?from=&to=`: units in force on any day of it, all without; POST enters one. */
  list: '/api/reporting-units',
  /** POST: several become one on a day. */
  merge: '/api/reporting-units/merging',
  /** GET, PUT corrects; ending is a correction of its last day. */
  one: (id: string) => `/api/reporting-units/${id}`,
  history: (id: string) => `/api/reporting-units/${id}/history`,
} as const;
