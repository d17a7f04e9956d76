import type { Routes } from '@angular/router';

const leaderDayForm = () => import('./leader-day-form/leader-day-form').then((m) => m.LeaderDayForm);

/** Pages of the leaders' reception days, relative to `/leader-days`. */
export const leaderDayRoutes: Routes = [
  {
    path: '',
    title: 'Lịch tiếp của lãnh đạo',
    loadComponent: () => import('./leader-day-list/leader-day-list').then((m) => m.LeaderDayList),
  },
  { path: 'new', title: 'Lập ngày tiếp', loadComponent: leaderDayForm },
  { path: ':id', title: 'Ngày tiếp', loadComponent: () => import('./leader-day-record/leader-day-record').then((m) => m.LeaderDayRecord) },
  { path: ':id/edit', title: 'Sửa ngày tiếp', loadComponent: leaderDayForm },
];
