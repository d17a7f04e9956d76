import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const reminderPermissions = {
  'reminder.read': { label: 'Xem nhắc việc của mình', roles: CASE_READERS },
} as const satisfies PermissionTable;
