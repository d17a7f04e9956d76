import type { Routes } from '@angular/router';

/** Relative to `/admin/audit`. */
export const auditRoutes: Routes = [{ path: '', title: 'Nhật ký hệ thống', loadComponent: () => import('./log/audit-log').then((m) => m.AuditLog) }];
