import type { ErrorTable } from '@tiepdan/platform/contract';

export const attachmentErrors = {} as const satisfies ErrorTable;
