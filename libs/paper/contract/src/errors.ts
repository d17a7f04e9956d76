import type { ErrorTable } from '@tiepdan/platform/contract';

export const paperErrors = {} as const satisfies ErrorTable;
