export const privacyPaths = {
  /** What is kept about one citizen, as a file to hand over to them. */
  handOver: (id: string) => `/api/citizens/${id}/personal-data`,
} as const;
