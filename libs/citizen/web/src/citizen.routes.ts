import type { Routes } from '@angular/router';

/** The pages of citizens, relative to `/citizens`. */
export const citizenRoutes: Routes = [
  { path: '', title: 'Công dân', loadComponent: () => import('./pages/citizen-list').then((m) => m.CitizenList) },
  { path: ':id', title: 'Công dân', loadComponent: () => import('./pages/citizen-record').then((m) => m.CitizenRecordPage) },
  { path: ':id/edit', title: 'Sửa thông tin công dân', loadComponent: () => import('./pages/citizen-edit').then((m) => m.CitizenEdit) },
  { path: ':id/merge/:otherId', title: 'Gộp hai hồ sơ', loadComponent: () => import('./pages/citizen-merge').then((m) => m.CitizenMergePage) },
];
