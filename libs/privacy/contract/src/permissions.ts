import type { PermissionTable } from '@tiepdan/platform/contract';

export const privacyPermissions = {} as const satisfies PermissionTable;
