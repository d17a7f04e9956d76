import type { PermissionTable } from '@tiepdan/platform/contract';

export const accessPermissions = {} as const satisfies PermissionTable;
