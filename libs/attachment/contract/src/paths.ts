export const attachmentPaths = {} as const;
