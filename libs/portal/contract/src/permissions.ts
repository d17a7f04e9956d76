import type { PermissionTable } from '@tiepdan/platform/contract';

export const portalPermissions = {} as const satisfies PermissionTable;
