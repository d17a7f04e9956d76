export const matterPaths = {
  /** `?q=&kind=&flag=&citizenId=&cursor=&limit=` */
  list: '/api/matters',
  one: (id: string) => `/api/matters/${id}`,
  history: (id: string) => `/api/matters/${id}/history`,
  fields: '/api/fields',
  /** The fields with the columns of the forms they are counted in. */
  fieldCatalogue: '/api/field-catalogue',
  flags: (matterId: string) => `/api/matters/${matterId}/flags`,
  /** One flag, by its own id. */
  flag: (id: string) => `/api/matter-flags/${id}`,
  lowerFlag: (id: string) => `/api/matter-flags/${id}/end`,
  cancelFlag: (id: string) => `/api/matter-flags/${id}/cancellation`,
  /** Receptions, petitions and documents that hang on a matter, with what ties them together. */
  belongings: (matterId: string) => `/api/matters/${matterId}/belongings`,
  merge: (id: string) => `/api/matters/${id}/merger`,
  undoMerge: (id: string) => `/api/matters/${id}/merger/undoing`,
  split: (id: string) => `/api/matters/${id}/split`,
} as const;
