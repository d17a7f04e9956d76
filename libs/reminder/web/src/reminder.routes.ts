import type { Routes } from '@angular/router';

/** Relative to `/reminders`. */
export const reminderRoutes: Routes = [
  { path: '', title: 'Nhắc việc', loadComponent: () => import('./reminder-page/reminder-page').then((m) => m.ReminderPage) },
];

/** Recurring work, relative to `/admin/jobs`. */
export const jobRoutes: Routes = [
  { path: '', title: 'Tác vụ định kỳ', loadComponent: () => import('./jobs-page/jobs-page').then((m) => m.JobsPage) },
];
