import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

export * from './desk-api';
export * from './kinds';
export * from './search/live-search';
export * from './search/search-box';

export const deskRoutes: Routes = [
  { path: '', title: 'Bàn làm việc', loadComponent: () => import('./desk-page/desk-page').then((m) => m.DeskPage) },
];

export const searchRoutes: Routes = [
  { path: '', title: 'Tìm kiếm', loadComponent: () => import('./search/search-page').then((m) => m.SearchPage) },
];

/** The timeline on a matter's page. */
export function provideDeskPanels(): Provider[] {
  const timeline: RelatedPanel = {
    record: 'matter',
    order: 0,
    load: () => import('./matter-timeline/matter-timeline').then((m) => m.MatterTimeline),
  };
  return [{ provide: RELATED_PANELS, useValue: timeline, multi: true }];
}
