import type { Routes } from '@angular/router';

/** The pages of matters, relative to `/matters`. */
export const matterRoutes: Routes = [
  { path: '', title: 'Vụ việc', loadComponent: () => import('./pages/matter-list').then((m) => m.MatterList) },
  { path: ':id', title: 'Vụ việc', loadComponent: () => import('./pages/matter-record').then((m) => m.MatterRecord) },
  { path: ':id/edit', title: 'Sửa vụ việc', loadComponent: () => import('./pages/matter-edit').then((m) => m.MatterEdit) },
];
