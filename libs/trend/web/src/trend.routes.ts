import type { Routes } from '@angular/router';

/** Pictures of the figures, relative to `/reports/trends`. */
export const trendRoutes: Routes = [{ path: '', title: 'Diễn biến số liệu', loadComponent: () => import('./page/trends-page').then((m) => m.TrendsPage) }];
