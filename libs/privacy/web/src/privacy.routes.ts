import type { Routes } from '@angular/router';

/** Relative to `/admin/privacy`. */
export const privacyRoutes: Routes = [
  { path: '', title: 'Sổ đăng ký dữ liệu cá nhân', loadComponent: () => import('./register-page/register-page').then((m) => m.RegisterPage) },
  { path: 'retention', title: 'Thời hạn bảo quản', loadComponent: () => import('./retention/retention-page').then((m) => m.RetentionPage) },
  { path: 'erasures', title: 'Tiêu hủy dữ liệu cá nhân', loadComponent: () => import('./erasures/erasure-list').then((m) => m.ErasureListPage) },
  { path: 'erasures/new', title: 'Lập quyết định tiêu hủy', loadComponent: () => import('./erasures/draft-erasure').then((m) => m.DraftErasurePage) },
  { path: 'erasures/:id', title: 'Quyết định tiêu hủy', loadComponent: () => import('./erasures/erasure-record').then((m) => m.ErasureRecordPage) },
];
