export const resolutionPaths = {
  /** GET: everything about how a petition was resolved. */
  ofPetition: (petitionId: string) => `/api/petitions/${petitionId}/resolution`,
  /** POST: assigns the verification. */
  verifications: (petitionId: string) => `/api/petitions/${petitionId}/verifications`,
  report: (id: string) => `/api/verifications/${id}/report`,
  cancelVerification: (id: string) => `/api/verifications/${id}/cancellation`,
  /** POST: issues the decision or conclusion; the petition is resolved by it. */
  decide: (petitionId: string) => `/api/petitions/${petitionId}/decision`,
  transfers: (petitionId: string) => `/api/petitions/${petitionId}/investigation-transfers`,
  cancelTransfer: (id: string) => `/api/investigation-transfers/${id}/cancellation`,
  protections: (petitionId: string) => `/api/petitions/${petitionId}/protections`,
  endProtection: (id: string) => `/api/protections/${id}/end`,
  cancelProtection: (id: string) => `/api/protections/${id}/cancellation`,

  /** GET `?kind=&state=&agencyId=&from=&to=&cursor=&limit=`, the newest day of issue first; `from`–`to` are days of issue. */
  decisions: '/api/resolution-decisions',
  /** The same filter without `state`, counted by state. */
  counts: '/api/resolution-decisions/counts',
  /** GET, PUT corrects. */
  decision: (id: string) => `/api/resolution-decisions/${id}`,
  cancelDecision: (id: string) => `/api/resolution-decisions/${id}/cancellation`,
  /** POST: one fact of its enforcement. */
  facts: (id: string) => `/api/resolution-decisions/${id}/facts`,
  cancelFact: (id: string) => `/api/enforcement-facts/${id}/cancellation`,
} as const;
