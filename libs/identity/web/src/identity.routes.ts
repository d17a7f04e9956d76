import type { Routes } from '@angular/router';
import { atStep } from './sign-in/steps';

/** The pages before every other one, relative to `/sign-in`. */
export const identityRoutes: Routes = [
  { path: '', title: 'Đăng nhập', loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn) },
  { path: 'code', title: 'Xác thực hai bước', canActivate: [atStep('second-factor')], loadComponent: () => import('./sign-in/code-step').then((m) => m.CodeStep) },
  { path: 'password', title: 'Đổi mật khẩu', canActivate: [atStep('change-password')], loadComponent: () => import('./sign-in/password-step').then((m) => m.PasswordStep) },
  { path: 'enrol', title: 'Cài đặt mã xác thực', canActivate: [atStep('enrol')], loadComponent: () => import('./sign-in/enrol-step').then((m) => m.EnrolStep) },
];
