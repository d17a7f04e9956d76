import type { Routes } from '@angular/router';

/** Bàn làm việc, relative to `/desk`. */
export const deskRoutes: Routes = [
  { path: '', title: 'Bàn làm việc', loadComponent: () => import('./desk-page/desk-page').then((m) => m.DeskPage) },
];

/** Everything a search found, relative to `/search`. */
export const searchRoutes: Routes = [
  { path: '', title: 'Tìm kiếm', loadComponent: () => import('./search/search-page').then((m) => m.SearchPage) },
];
