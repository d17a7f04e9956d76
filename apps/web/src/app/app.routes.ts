import type { Routes } from '@angular/router';
import { signedIn } from '@tiepdan/identity/web';

/** Every domain's pages, loaded when first opened. */
export const routes: Routes = [
  { path: 'sign-in', loadChildren: () => import('@tiepdan/identity/web').then((m) => m.identityRoutes) },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./frame/frame').then((m) => m.Frame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'desk' },
      { path: 'desk', loadChildren: () => import('@tiepdan/desk/web').then((m) => m.deskRoutes) },
      { path: 'search', loadChildren: () => import('@tiepdan/desk/web').then((m) => m.searchRoutes) },
      { path: 'receptions', loadChildren: () => import('@tiepdan/reception/web').then((m) => m.receptionRoutes) },
      { path: 'petitions', loadChildren: () => import('@tiepdan/petition/web').then((m) => m.petitionRoutes) },
      { path: 'matters', loadChildren: () => import('@tiepdan/matter/web').then((m) => m.matterRoutes) },
      { path: 'documents', loadChildren: () => import('@tiepdan/document/web').then((m) => m.documentRoutes) },
      { path: 'leader-days', loadChildren: () => import('@tiepdan/leader-day/web').then((m) => m.leaderDayRoutes) },
      { path: 'reports', loadChildren: () => import('@tiepdan/statistics/web').then((m) => m.statisticsRoutes) },
      { path: '**', title: 'Không có trang này', loadComponent: () => import('./not-found/not-found').then((m) => m.NotFound) },
    ],
  },
];
