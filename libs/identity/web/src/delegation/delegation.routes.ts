import type { Routes } from '@angular/router';

/** Delegations of the whole office, relative to `/admin/delegations`. Those of one's own are under `/account`. */
export const delegationRoutes: Routes = [
  { path: '', title: 'Ủy quyền khi vắng mặt', data: { all: true }, loadComponent: () => import('./delegations-page').then((m) => m.DelegationsPage) },
];
