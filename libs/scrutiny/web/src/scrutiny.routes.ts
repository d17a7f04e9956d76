import type { Routes } from '@angular/router';

/** Checking any report, relative to `/reports/scrutiny`. */
export const scrutinyRoutes: Routes = [
  { path: '', title: 'Kiểm tra số liệu của một báo cáo', loadComponent: () => import('./page/scrutiny-page').then((m) => m.ScrutinyPage) },
];
