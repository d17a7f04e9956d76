/** Heavy answers end as `apps/api/src/http/heavy-work.ts` knows them. */
export const auditPaths = {
  list: '/api/audit',
  one: (id: string) => `/api/audit/rows/${id}`,
  chain: '/api/audit/chain',
  verify: '/api/audit/chain/verification',
  anchorsFile: '/api/audit/anchors/file',
  xlsx: '/api/audit/export/xlsx',
  csv: '/api/audit/export',
} as const;
