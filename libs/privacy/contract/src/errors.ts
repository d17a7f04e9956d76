import type { ErrorTable } from '@tiepdan/platform/contract';

export const privacyErrors = {
  'PRIVACY.ASKED_LATER': { status: 422, message: 'Ngày yêu cầu không được sau hôm nay.' },
} as const satisfies ErrorTable;
