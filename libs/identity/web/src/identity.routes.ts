import type { Routes } from '@angular/router';

/** The page before every other one, relative to `/sign-in`. */
export const identityRoutes: Routes = [
  { path: '', title: 'Đăng nhập', loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn) },
];
