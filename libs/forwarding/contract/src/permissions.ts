import type { PermissionTable } from '@tiepdan/platform/contract';

export const forwardingPermissions = {} as const satisfies PermissionTable;
