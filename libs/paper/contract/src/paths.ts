export const paperPaths = {} as const;
