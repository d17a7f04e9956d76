import type { Routes } from '@angular/router';

/** State management of the field, relative to `/oversight`. */
export const oversightRoutes: Routes = [
  { path: '', title: 'Văn bản quản lý, chỉ đạo', loadComponent: () => import('./list/instruments-page').then((m) => m.InstrumentsPage) },
  { path: 'trainings', title: 'Tập huấn, tuyên truyền', loadComponent: () => import('./list/trainings-page').then((m) => m.TrainingsPage) },
  { path: 'inspections', title: 'Thanh tra trách nhiệm', loadComponent: () => import('./list/inspections-page').then((m) => m.InspectionsPage) },
  { path: 'inspections/:id', title: 'Cuộc thanh tra', loadComponent: () => import('./record/inspection-record').then((m) => m.InspectionRecord) },
];
