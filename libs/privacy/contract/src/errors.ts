import type { ErrorTable } from '@tiepdan/platform/contract';

export const privacyErrors = {} as const satisfies ErrorTable;
