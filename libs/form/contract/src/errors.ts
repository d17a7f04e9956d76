import type { ErrorTable } from '@tiepdan/platform/contract';

export const formErrors = {} as const satisfies ErrorTable;
