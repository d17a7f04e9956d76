export const formPaths = {} as const;
