import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

/** The timeline on a matter's page. */
export function provideDeskPanels(): Provider[] {
  const timeline: RelatedPanel = {
    record: 'matter',
    order: 0,
    load: () => import('./matter-timeline/matter-timeline').then((m) => m.MatterTimeline),
  };
  return [{ provide: RELATED_PANELS, useValue: timeline, multi: true }];
}
