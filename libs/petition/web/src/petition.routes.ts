import type { Routes } from '@angular/router';

/** The pages of petitions, relative to `/petitions`. */
export const petitionRoutes: Routes = [
  { path: '', title: 'Đơn thư', loadComponent: () => import('./list/petition-list').then((m) => m.PetitionList) },
  { path: 'new', title: 'Vào sổ đơn', loadComponent: () => import('./form/petition-entry').then((m) => m.PetitionEntry) },
  { path: ':id', title: 'Đơn', loadComponent: () => import('./record/petition-record').then((m) => m.PetitionRecord) },
  { path: ':id/edit', title: 'Sửa đơn', loadComponent: () => import('./form/petition-edit').then((m) => m.PetitionEdit) },
  {
    path: ':id/propose',
    title: 'Đề xuất xử lý đơn',
    loadComponent: () => import('./decisions/propose/propose-edit').then((m) => m.ProposeEdit),
  },
  { path: ':id/split', title: 'Tách đơn', loadComponent: () => import('./decisions/split/split-edit').then((m) => m.SplitEdit) },
];
