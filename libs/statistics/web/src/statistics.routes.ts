import type { Routes } from '@angular/router';

/** Pages of the reports, relative to `/reports`. */
export const statisticsRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'section-4' },
  {
    path: 'section-4',
    title: 'Báo cáo Mục 4',
    loadComponent: () => import('./section-4-page/section-4-page').then((m) => m.Section4Page),
  },
];
