import type { Routes } from '@angular/router';

/** Relative to `/admin/audit`. */
export const auditRoutes: Routes = [
  { path: '', title: 'Nhật ký hệ thống', loadComponent: () => import('./log/audit-log').then((m) => m.AuditLog) },
  { path: 'keeping', title: 'Lưu giữ nhật ký', loadComponent: () => import('./keeping/audit-keeping').then((m) => m.AuditKeeping) },
];
