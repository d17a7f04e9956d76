export const citizenPaths = {
  /** `?q=`: candidates while typing. */
  matches: '/api/citizen-matches',
  /** `?q=&party=&cursor=&limit=` */
  list: '/api/citizens',
  one: (id: string) => `/api/citizens/${id}`,
  history: (id: string) => `/api/citizens/${id}/history`,
  /** Records that may be of the same person. */
  likenesses: (id: string) => `/api/citizens/${id}/likenesses`,
  /** Merge another record into this one. */
  merges: (id: string) => `/api/citizens/${id}/merges`,
  /** Take the merge `id` back. */
  unmerge: (id: string) => `/api/citizen-merges/${id}/undoing`,
  /** `?q=&parent=&level=province|commune&code=`: provinces and communes. */
  areas: '/api/areas',
} as const;
