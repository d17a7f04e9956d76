import type { Routes } from '@angular/router';

/** What an office sets for signing in, relative to `/admin/sign-in`. */
export const signInTermRoutes: Routes = [
  { path: '', title: 'Cách đăng nhập', loadComponent: () => import('./sign-in-terms-page').then((m) => m.SignInTermsPage) },
];
