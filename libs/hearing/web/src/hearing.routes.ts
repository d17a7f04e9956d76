import type { Routes } from '@angular/router';

/** The pages of who is to be heard by a leader, relative to `/hearings`. */
export const hearingRoutes: Routes = [
  { path: '', title: 'Đăng ký gặp lãnh đạo', loadComponent: () => import('./list/hearing-list').then((m) => m.HearingListPage) },
  { path: 'today', title: 'Buổi tiếp hôm nay', loadComponent: () => import('./live/live-page').then((m) => m.LivePage) },
  { path: 'terms', title: 'Hạn mời, báo trước buổi tiếp', loadComponent: () => import('./terms/terms-page').then((m) => m.TermsPage) },
  { path: 'days/:id', title: 'Chuẩn bị buổi tiếp', loadComponent: () => import('./day/day-page').then((m) => m.DayPage) },
  { path: 'days/:id/live', title: 'Buổi tiếp', loadComponent: () => import('./live/live-page').then((m) => m.LivePage) },
  { path: ':id', title: 'Đăng ký gặp lãnh đạo', loadComponent: () => import('./record/hearing-record').then((m) => m.HearingRecord) },
  { path: ':id/tie', title: 'Gắn hồ sơ cho đăng ký', loadComponent: () => import('./tie/tie-page').then((m) => m.TiePage) },
  { path: ':id/minutes', title: 'Biên bản buổi tiếp', loadComponent: () => import('./minutes/minutes-page').then((m) => m.MinutesPage) },
];
