/** Heavy answers end as `apps/api/src/http/heavy-work.ts` knows them. */
export const auditPaths = {
  list: '/api/audit',
  one: (id: string) => `/api/audit/rows/${id}`,
  chain: '/api/audit/chain',
  verify: '/api/audit/chain/verification',
  anchorsFile: '/api/audit/anchors/file',
  /** GET, PUT. */
  keeping: '/api/audit/keeping',
  /** `part`: `file`, or `signature`. */
  archive: (id: string, part: string) => `/api/audit/archives/${id}/${part}`,
  xlsx: '/api/audit/export/xlsx',
  csv: '/api/audit/export',
} as const;
