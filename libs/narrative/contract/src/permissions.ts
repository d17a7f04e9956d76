import type { PermissionTable } from '@tiepdan/platform/contract';

export const narrativePermissions = {} as const satisfies PermissionTable;
