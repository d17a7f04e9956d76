import type { Routes } from '@angular/router';

const documentForm = () => import('./document-form/document-form').then((m) => m.DocumentForm);

/** Pages of outgoing documents, relative to `/documents`. */
export const documentRoutes: Routes = [
  { path: '', title: 'Văn bản đi', loadComponent: () => import('./document-list/document-list').then((m) => m.DocumentList) },
  { path: 'new', title: 'Ghi văn bản đi', loadComponent: documentForm },
  { path: ':id', title: 'Văn bản', loadComponent: () => import('./document-record/document-record').then((m) => m.DocumentRecord) },
  { path: ':id/edit', title: 'Sửa văn bản', loadComponent: documentForm },
];
