import type { ErrorTable } from '@tiepdan/platform/contract';

export const trendErrors = {} as const satisfies ErrorTable;
