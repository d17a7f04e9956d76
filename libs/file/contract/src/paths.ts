export const filePaths = {} as const;
