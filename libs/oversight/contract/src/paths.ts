export const oversightPaths = {} as const;
