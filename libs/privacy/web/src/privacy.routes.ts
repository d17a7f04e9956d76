import type { Routes } from '@angular/router';

/** Relative to `/admin/privacy`. */
export const privacyRoutes: Routes = [{ path: '', title: 'Sổ đăng ký dữ liệu cá nhân', loadComponent: () => import('./register-page/register-page').then((m) => m.RegisterPage) }];
