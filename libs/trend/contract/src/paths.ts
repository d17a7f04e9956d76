export const trendPaths = {} as const;
