import type { ErrorTable } from '@tiepdan/platform/contract';

export const narrativeErrors = {} as const satisfies ErrorTable;
