export const filingPaths = {} as const;
