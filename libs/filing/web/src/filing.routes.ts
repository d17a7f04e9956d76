import type { Routes } from '@angular/router';

/** Filing, units and locked periods, relative to `/reports/filings`. */
export const filingRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'submit' },
  { path: 'submit', title: 'Nộp báo cáo', loadComponent: () => import('./submit/submit-page').then((m) => m.SubmitPage) },
  { path: ':id', title: 'Báo cáo đã nộp', loadComponent: () => import('./filed/filed-page').then((m) => m.FiledPage) },
];

/** What a body sends in for its own unit, relative to `/inbox/returns`. */
export const ownReturnRoutes: Routes = [
];
