import type { PermissionTable } from '@tiepdan/platform/contract';

export const attachmentPermissions = {} as const satisfies PermissionTable;
