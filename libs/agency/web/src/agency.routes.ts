import type { Routes } from '@angular/router';

/** What the office sets for itself, relative to `/admin/office`. */
export const officeRoutes: Routes = [
  { path: '', title: 'Thiết lập', loadComponent: () => import('./settings-page/settings-page').then((m) => m.SettingsPage) },
];
