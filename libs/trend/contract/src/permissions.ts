import type { PermissionTable } from '@tiepdan/platform/contract';

export const trendPermissions = {} as const satisfies PermissionTable;
