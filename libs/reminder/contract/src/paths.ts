export const reminderPaths = {
  list: '/api/reminders',
  unread: '/api/reminders/unread',
  reading: (id: string) => `/api/reminders/${id}/reading`,
  preferences: '/api/reminders/preferences',
  jobs: '/api/admin/jobs',
} as const;
