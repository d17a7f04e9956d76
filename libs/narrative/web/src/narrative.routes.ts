import type { Routes } from '@angular/router';

/** The narrative report, relative to `/reports/narratives`. */
export const narrativeRoutes: Routes = [
  { path: '', title: 'Báo cáo bằng lời', loadComponent: () => import('./list/narratives-page').then((m) => m.NarrativesPage) },
  {
    path: 'figures',
    title: 'Số liệu các đơn vị cung cấp',
    loadComponent: () => import('./figures/figures-page').then((m) => m.FiguresPage),
  },
  { path: ':id', title: 'Soạn báo cáo', loadComponent: () => import('./document/narrative-page').then((m) => m.NarrativePage) },
];
