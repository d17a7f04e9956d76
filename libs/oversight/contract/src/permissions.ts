import type { PermissionTable } from '@tiepdan/platform/contract';

export const oversightPermissions = {} as const satisfies PermissionTable;
