export const privacyPaths = {
  /** What is kept about one citizen, as a file to hand over to them. */
  handOver: (id: string) => `/api/citizens/${id}/personal-data`,
  retention: '/api/privacy/retention',
  erasures: '/api/privacy/erasures',
  candidates: '/api/privacy/erasures/candidates',
  erasure: (id: string) => `/api/privacy/erasures/${id}`,
  submit: (id: string) => `/api/privacy/erasures/${id}/submit`,
  approve: (id: string) => `/api/privacy/erasures/${id}/approve`,
  withdraw: (id: string) => `/api/privacy/erasures/${id}/withdraw`,
  /** The minutes of the destruction (biên bản tiêu hủy), as a file. */
  minutes: (id: string) => `/api/privacy/erasures/${id}/minutes`,
} as const;
