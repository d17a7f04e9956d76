import type { PermissionTable } from '@tiepdan/platform/contract';

export const auditPermissions = {} as const satisfies PermissionTable;
