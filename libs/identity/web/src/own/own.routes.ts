import type { Routes } from '@angular/router';

/** What everybody does with their own account, relative to `/account`. */
export const ownRoutes: Routes = [
  { path: '', title: 'Tài khoản của tôi', loadComponent: () => import('./account-page').then((m) => m.AccountPage) },
  { path: 'delegations', title: 'Ủy quyền khi vắng mặt', loadComponent: () => import('../delegation/delegations-page').then((m) => m.DelegationsPage) },
  { path: 'password', title: 'Mật khẩu', loadComponent: () => import('../own-password/own-password').then((m) => m.OwnPassword) },
];
