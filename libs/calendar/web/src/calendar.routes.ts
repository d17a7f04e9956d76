import type { Routes } from '@angular/router';

/** Pages of the working calendar, relative to `/admin/calendar`. */
export const calendarRoutes: Routes = [
  { path: '', title: 'Lịch làm việc', loadComponent: () => import('./calendar-page/calendar-page').then((m) => m.CalendarPage) },
];
