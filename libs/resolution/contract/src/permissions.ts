import type { PermissionTable } from '@tiepdan/platform/contract';

export const resolutionPermissions = {} as const satisfies PermissionTable;
