export const petitionPaths = {
  /** `?q=&from=&to=&kind=&source=&eligibility=&competence=&matterId=&citizenId=&year=&number=&unsent=&status=&cursor=&limit=` */
  list: '/api/petitions',
  one: (id: string) => `/api/petitions/${id}`,
  cancel: (id: string) => `/api/petitions/${id}/cancellation`,
  restore: (id: string) => `/api/petitions/${id}/restoration`,
  history: (id: string) => `/api/petitions/${id}/history`,
} as const;
