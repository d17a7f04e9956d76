import type { PermissionTable } from '@tiepdan/platform/contract';

export const conclusionPermissions = {} as const satisfies PermissionTable;
