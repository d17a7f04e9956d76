import type { ErrorTable } from '@tiepdan/platform/contract';

export const accessErrors = {} as const satisfies ErrorTable;
