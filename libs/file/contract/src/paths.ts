export const filePaths = {
  /** POST the bytes as the body, `application/octet-stream`, with `?name=` and for a sealed matter `&sealed=true`. */
  files: '/api/files',
  /** What may be sent. */
  limits: '/api/file-limits',
} as const;
