import type { Routes } from '@angular/router';

/** Resolution and its enforcement, relative to `/resolution`. */
export const resolutionRoutes: Routes = [
  { path: '', title: 'Theo dõi thi hành', loadComponent: () => import('./list/enforcement-page').then((m) => m.EnforcementPage) },
];
