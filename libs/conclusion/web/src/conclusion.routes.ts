import type { Routes } from '@angular/router';

/** The pages of what leaders concluded, relative to `/conclusions`. */
export const conclusionRoutes: Routes = [
  { path: '', title: 'Thực hiện kết luận', loadComponent: () => import('./ledger/tasks-page').then((m) => m.TasksPage) },
  { path: 'all', title: 'Kết luận tiếp công dân', loadComponent: () => import('./ledger/conclusions-page').then((m) => m.ConclusionsPage) },
  { path: 'new', title: 'Ghi kết luận', loadComponent: () => import('./form/conclusion-new').then((m) => m.ConclusionNew) },
  { path: 'report', title: 'Báo cáo thực hiện kết luận', loadComponent: () => import('./report/report-page').then((m) => m.ReportPage) },
  { path: 'terms', title: 'Thời hạn thực hiện kết luận', loadComponent: () => import('./terms/terms-page').then((m) => m.TermsPage) },
  { path: ':id', title: 'Kết luận', loadComponent: () => import('./record/conclusion-record').then((m) => m.ConclusionRecord) },
];
