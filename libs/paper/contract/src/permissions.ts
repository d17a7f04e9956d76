import type { PermissionTable } from '@tiepdan/platform/contract';

export const paperPermissions = {} as const satisfies PermissionTable;
