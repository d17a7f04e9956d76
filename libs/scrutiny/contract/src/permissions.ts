import type { PermissionTable } from '@tiepdan/platform/contract';

export const scrutinyPermissions = {} as const satisfies PermissionTable;
