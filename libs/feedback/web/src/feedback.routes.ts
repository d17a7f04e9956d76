import type { Routes } from '@angular/router';

/** The pages of feedback on administrative procedures, relative to `/feedback`. */
export const feedbackRoutes: Routes = [
  { path: '', title: 'Phản ánh, kiến nghị về thủ tục hành chính', loadComponent: () => import('./list/feedback-list').then((m) => m.FeedbackList) },
  { path: 'new', title: 'Vào sổ phản ánh, kiến nghị', loadComponent: () => import('./form/feedback-entry').then((m) => m.FeedbackEntry) },
  { path: 'figures', title: 'Phản ánh, kiến nghị theo kênh', loadComponent: () => import('./figures/feedback-figures').then((m) => m.FeedbackFiguresPage) },
  { path: 'terms', title: 'Thời hạn xử lý phản ánh, kiến nghị', loadComponent: () => import('./figures/feedback-terms').then((m) => m.FeedbackTermsPage) },
  { path: ':id', title: 'Phản ánh, kiến nghị', loadComponent: () => import('./record/feedback-record').then((m) => m.FeedbackRecord) },
  { path: ':id/edit', title: 'Sửa phản ánh, kiến nghị', loadComponent: () => import('./form/feedback-edit').then((m) => m.FeedbackEdit) },
];
