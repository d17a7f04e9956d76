import type { ErrorTable } from '@tiepdan/platform/contract';

export const filingErrors = {} as const satisfies ErrorTable;
