import type { ErrorTable } from '@tiepdan/platform/contract';

export const resolutionErrors = {} as const satisfies ErrorTable;
