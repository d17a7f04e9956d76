import type { PermissionTable } from '@tiepdan/platform/contract';

/** Accounts are the administrator's; everyone signed in may see and end their own session without a permission. */
export const identityPermissions = {
  'account.read': { label: 'Xem danh sách tài khoản', roles: ['administrator', 'head'] },
} as const satisfies PermissionTable;
