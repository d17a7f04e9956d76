import type { Routes } from '@angular/router';

/** The office's pages of what became of what was sent, relative to `/forwarding`. */
export const forwardingRoutes: Routes = [
  { path: '', title: 'Theo dõi chuyển đơn', loadComponent: () => import('./ledger/ledger-page').then((m) => m.LedgerPage) },
  { path: 'urging', title: 'Đôn đốc văn bản quá hạn', loadComponent: () => import('./urging/urging-page').then((m) => m.UrgingPage) },
  { path: 'agencies', title: 'Kết quả theo cơ quan', loadComponent: () => import('./agencies/agencies-page').then((m) => m.AgenciesPage) },
  { path: 'agencies/:id', title: 'Kết quả của cơ quan', loadComponent: () => import('./agencies/agency-page').then((m) => m.AgencyPage) },
];

/** The pages of a body that papers are sent to, relative to `/inbox`. */
export const inboxRoutes: Routes = [
  { path: '', title: 'Văn bản gửi đến', loadComponent: () => import('./inbox/inbox-page').then((m) => m.InboxPage) },
  { path: 'figures', title: 'Kết quả trả lời', loadComponent: () => import('./inbox/inbox-figures').then((m) => m.InboxFigures) },
  { path: ':id', title: 'Văn bản gửi đến', loadComponent: () => import('./inbox/inbox-record').then((m) => m.InboxRecord) },
  { path: ':id/answer', title: 'Trả lời văn bản', loadComponent: () => import('./inbox/answer-page').then((m) => m.AnswerPage) },
];

/** The steps of urging, relative to `/admin/urging`. */
export const urgingTermRoutes: Routes = [
  { path: '', title: 'Các bước đôn đốc', loadComponent: () => import('./urging/terms-page').then((m) => m.TermsPage) },
];
