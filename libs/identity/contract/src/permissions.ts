import type { PermissionTable } from '@tiepdan/platform/contract';

export const identityPermissions = {} as const satisfies PermissionTable;
