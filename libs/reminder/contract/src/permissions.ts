import { CASE_WORKERS, type PermissionTable } from '@tiepdan/platform/contract';

/** Everyone reads only the reminders made for them. */
export const reminderPermissions = {
  'reminder.read': { label: 'Xem nhắc việc của mình', roles: [...CASE_WORKERS, 'leader', 'secretary'] },
  'job.read': { label: 'Xem tác vụ định kỳ của hệ thống', roles: ['administrator'] },
} as const satisfies PermissionTable;
