import type { Routes } from '@angular/router';

/** Templates of papers, relative to `/admin/templates`. */
export const templateRoutes: Routes = [
  { path: '', title: 'Mẫu văn bản', loadComponent: () => import('./paper-list/paper-list').then((m) => m.PaperListPage) },
  { path: ':code', title: 'Mẫu văn bản', loadComponent: () => import('./template-page/template-page').then((m) => m.TemplatePage) },
];
