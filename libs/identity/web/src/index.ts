import type { Routes } from '@angular/router';

export * from './identity-api';
export * from './session';
export * from './session-interceptor';
export * from './signed-in';

/** The page before every other one. */
export const identityRoutes: Routes = [
  { path: '', title: 'Đăng nhập', loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn) },
];
