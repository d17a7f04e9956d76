export const delegationPaths = {
  /** The whole office's; also where one is made. */
  list: '/api/delegations',
  /** Those from or to the account that asks. */
  own: '/api/own-delegations',
  /** `?fromId=&toId=` */
  offer: '/api/delegation-offers',
  lastDay: (id: string) => `/api/delegations/${id}/last-day`,
  end: (id: string) => `/api/delegations/${id}/end`,
  /** Its paper, to be signed. */
  print: (id: string) => `/api/delegations/${id}/paper`,
  history: (id: string) => `/api/delegations/${id}/history`,
} as const;
