import type { Routes } from '@angular/router';

const documentForm = () => import('./document-form/document-form').then((m) => m.DocumentForm);
const draftPage = () => import('./draft/draft-page').then((m) => m.DraftPage);

/** Pages of outgoing documents, relative to `/documents`. */
export const documentRoutes: Routes = [
  { path: '', title: 'Văn bản', loadComponent: () => import('./document-list/document-list').then((m) => m.DocumentList) },
  { path: 'new', title: 'Ghi văn bản đi (đã ký)', loadComponent: documentForm },
  { path: 'draft', title: 'Lập văn bản', loadComponent: draftPage },
  { path: 'slips', title: 'Lập phiếu chuyển', loadComponent: () => import('./slips/slips-page').then((m) => m.SlipsPage) },
  { path: 'books', title: 'Sổ văn bản', loadComponent: () => import('./books/books-page').then((m) => m.BooksPage) },
  { path: 'books/settings', title: 'Đặt sổ, ký hiệu', loadComponent: () => import('./books/book-settings').then((m) => m.BookSettings) },
  { path: ':id', title: 'Văn bản', loadComponent: () => import('./document-record/document-record').then((m) => m.DocumentRecord) },
  { path: ':id/draft', title: 'Sửa dự thảo', loadComponent: draftPage },
  { path: ':id/edit', title: 'Sửa văn bản', loadComponent: documentForm },
];
