import type { PermissionTable } from '@tiepdan/platform/contract';

export const hearingPermissions = {} as const satisfies PermissionTable;
