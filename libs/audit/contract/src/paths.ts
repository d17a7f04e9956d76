export const auditPaths = {
  list: '/api/audit',
  one: (id: string) => `/api/audit/${id}`,
  people: '/api/audit/people',
  chain: '/api/audit/chain',
  verify: '/api/audit/chain/verification',
  anchors: '/api/audit/anchors',
  export: (format: string) => `/api/audit/export/${format}`,
} as const;
