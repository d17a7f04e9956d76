import type { Routes } from '@angular/router';

/** What everybody does with their own account: password, second factor, sessions, delegation. */
export const ownRoutes: Routes = [
  { path: 'password', title: 'Mật khẩu', loadComponent: () => import('../own-password/own-password').then((m) => m.OwnPassword) },
];
