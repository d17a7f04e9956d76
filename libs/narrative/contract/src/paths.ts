export const narrativePaths = {} as const;
