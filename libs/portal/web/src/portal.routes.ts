import type { Routes } from '@angular/router';

/** The office's side of the public pages, relative to `/portal`. */
export const portalRoutes: Routes = [
  { path: '', title: 'Trang công khai', loadComponent: () => import('./overview/portal-page').then((m) => m.PortalPage) },
  { path: 'codes/:record/:id', title: 'Phiếu mã tra cứu', loadComponent: () => import('./codes/code-sheet').then((m) => m.CodeSheet) },
];
