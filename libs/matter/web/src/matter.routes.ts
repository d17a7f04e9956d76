import type { Routes } from '@angular/router';

/** The pages of matters, relative to `/matters`. */
export const matterRoutes: Routes = [
  { path: '', title: 'Vụ việc', loadComponent: () => import('./pages/matter-list').then((m) => m.MatterList) },
  { path: ':id', title: 'Vụ việc', loadComponent: () => import('./pages/matter-record').then((m) => m.MatterRecord) },
  { path: ':id/edit', title: 'Sửa vụ việc', loadComponent: () => import('./pages/matter-edit').then((m) => m.MatterEdit) },
  { path: ':id/split', title: 'Tách vụ việc', loadComponent: () => import('./pages/matter-split').then((m) => m.MatterSplit) },
];

/** The list of fields, relative to `/admin/fields`. */
export const fieldRoutes: Routes = [
  { path: '', title: 'Danh mục lĩnh vực', loadComponent: () => import('./fields/field-catalogue').then((m) => m.FieldCataloguePage) },
];
