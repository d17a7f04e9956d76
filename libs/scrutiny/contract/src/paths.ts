export const scrutinyPaths = {} as const;
