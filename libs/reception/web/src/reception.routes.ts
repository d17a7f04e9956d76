import type { Routes } from '@angular/router';

/** The pages of receptions, relative to `/receptions`. */
export const receptionRoutes: Routes = [
  { path: '', title: 'Tiếp công dân', loadComponent: () => import('./pages/reception-list').then((m) => m.ReceptionList) },
  { path: 'new', title: 'Lượt tiếp mới', loadComponent: () => import('./pages/reception-entry').then((m) => m.ReceptionEntry) },
  { path: ':id', title: 'Lượt tiếp', loadComponent: () => import('./pages/reception-record').then((m) => m.ReceptionRecord) },
  { path: ':id/edit', title: 'Sửa lượt tiếp', loadComponent: () => import('./pages/reception-edit').then((m) => m.ReceptionEdit) },
];
