import type { PermissionTable } from '@tiepdan/platform/contract';

export const filingPermissions = {} as const satisfies PermissionTable;
