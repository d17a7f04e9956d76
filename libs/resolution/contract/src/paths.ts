export const resolutionPaths = {} as const;
