import type { ErrorTable } from '@tiepdan/platform/contract';

export const scrutinyErrors = {} as const satisfies ErrorTable;
