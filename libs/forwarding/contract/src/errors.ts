import type { ErrorTable } from '@tiepdan/platform/contract';

export const forwardingErrors = {} as const satisfies ErrorTable;
