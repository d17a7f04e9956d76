import type { ErrorTable } from '@tiepdan/platform/contract';

export const fileErrors = {} as const satisfies ErrorTable;
