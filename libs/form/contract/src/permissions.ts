import type { PermissionTable } from '@tiepdan/platform/contract';

export const formPermissions = {} as const satisfies PermissionTable;
