import type { PermissionTable } from '@tiepdan/platform/contract';

export const feedbackPermissions = {} as const satisfies PermissionTable;
