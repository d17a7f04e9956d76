import type { Routes } from '@angular/router';

const formPage = () => import('./form-page/form-page').then((m) => m.FormPage);

/** The statutory forms, relative to `/reports/forms`. */
export const formRoutes: Routes = [
  { path: '', pathMatch: 'full', title: 'Biểu thống kê', loadComponent: formPage },
  { path: 'settings', title: 'Cách tính biểu', loadComponent: () => import('./settings-page/settings-page').then((m) => m.SettingsPage) },
  { path: ':slug', title: 'Biểu thống kê', loadComponent: formPage },
];
