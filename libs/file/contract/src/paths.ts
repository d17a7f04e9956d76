export const filePaths = {
  /** POST the bytes as the body, `application/octet-stream`, with `?name=` and for a sealed matter `&sealed=true`. */
  files: '/api/files',
  /** A file of one's own that no record has claimed yet, to look at before saving; `?inline=true` shows it in the page. */
  upload: (id: string) => `/api/files/${id}`,
  /** What may be sent. */
  limits: '/api/file-limits',
} as const;
