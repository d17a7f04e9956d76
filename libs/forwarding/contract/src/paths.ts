export const forwardingPaths = {} as const;
