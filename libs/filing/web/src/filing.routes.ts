import type { Routes } from '@angular/router';

/** Filing, units and locked periods, relative to `/reports/filings`. */
export const filingRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'submit' },
  { path: 'submit', title: 'Nộp báo cáo', loadComponent: () => import('./submit/submit-page').then((m) => m.SubmitPage) },
  { path: 'units', title: 'Đơn vị báo cáo', loadComponent: () => import('./units/units-page').then((m) => m.UnitsPage) },
  { path: 'units/:unitId', title: 'Nhập số liệu của đơn vị', loadComponent: () => import('./entry/entry-page').then((m) => m.EntryPage) },
  { path: 'returns/:id', title: 'Số liệu đơn vị gửi', loadComponent: () => import('./units/return-page').then((m) => m.ReturnPage) },
  { path: 'roll-up', title: 'Bảng tổng hợp', loadComponent: () => import('./units/roll-up-page').then((m) => m.RollUpPage) },
  { path: 'locks', title: 'Khóa kỳ báo cáo', loadComponent: () => import('./locks/locks-page').then((m) => m.LocksPage) },
  { path: ':id', title: 'Báo cáo đã nộp', loadComponent: () => import('./filed/filed-page').then((m) => m.FiledPage) },
];

/** What a body sends in for its own unit, relative to `/inbox/returns`. */
export const ownReturnRoutes: Routes = [
  { path: '', title: 'Số liệu báo cáo của đơn vị', loadComponent: () => import('./own/own-returns-page').then((m) => m.OwnReturnsPage) },
  { path: 'enter', title: 'Nhập số liệu báo cáo', loadComponent: () => import('./own/own-entry-page').then((m) => m.OwnEntryPage) },
  { path: ':id', title: 'Số liệu đã gửi', loadComponent: () => import('./own/own-return-page').then((m) => m.OwnReturnPage) },
];

/** Who sends figures in, relative to `/admin/units`. */
export const unitRoutes: Routes = [
  { path: '', title: 'Danh mục đơn vị báo cáo', loadComponent: () => import('./catalogue/catalogue-page').then((m) => m.CataloguePage) },
];
