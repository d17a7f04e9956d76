import type { Routes } from '@angular/router';

/** Relative to `/openings`. */
export const openingRoutes: Routes = [
  { path: '', title: 'Nhật ký mở danh tính', loadComponent: () => import('./openings-page').then((m) => m.OpeningsPage) },
];
