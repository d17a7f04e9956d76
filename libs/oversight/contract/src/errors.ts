import type { ErrorTable } from '@tiepdan/platform/contract';

export const oversightErrors = {} as const satisfies ErrorTable;
