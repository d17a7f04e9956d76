import type { Routes } from '@angular/router';

/** Roles of the office; relative to `/admin/roles`. */
export const accessRoutes: Routes = [
  { path: '', title: 'Vai trò', loadComponent: () => import('./list/roles-page').then((m) => m.RolesPage) },
  { path: 'new', title: 'Vai trò mới', loadComponent: () => import('./role/new-role-page').then((m) => m.NewRolePage) },
  { path: 'compare', title: 'So sánh vai trò', loadComponent: () => import('./compare/compare-page').then((m) => m.ComparePage) },
  { path: 'separations', title: 'Việc phải do hai người làm', loadComponent: () => import('./separations/separations-page').then((m) => m.SeparationsPage) },
  { path: ':key', title: 'Vai trò', loadComponent: () => import('./role/role-page').then((m) => m.RolePage) },
];
