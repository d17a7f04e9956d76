import type { PermissionTable } from '@tiepdan/platform/contract';

export const filePermissions = {} as const satisfies PermissionTable;
