import type { Routes } from '@angular/router';

/** Accounts of the office, for whoever keeps them; relative to `/admin/accounts`. */
export const accountRoutes: Routes = [
  { path: '', title: 'Tài khoản', loadComponent: () => import('./list/account-list').then((m) => m.AccountList) },
  { path: 'import', title: 'Lập tài khoản từ danh sách', loadComponent: () => import('./import/staff-import').then((m) => m.StaffImport) },
  { path: 'terms', title: 'Quy định về tài khoản', loadComponent: () => import('./terms/account-terms').then((m) => m.AccountTermsPage) },
  { path: ':id', title: 'Tài khoản', loadComponent: () => import('./record/account-record').then((m) => m.AccountRecord) },
];
