import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

/** The timeline and the open limits on a matter's page. */
export function provideDeskPanels(): Provider[] {
  const timeline: RelatedPanel = {
    record: 'matter',
    order: 0,
    load: () => import('./matter-timeline/matter-timeline').then((m) => m.MatterTimeline),
  };
  const limits: RelatedPanel = {
    record: 'matter',
    order: -1,
    load: () => import('./matter-limits/matter-limits').then((m) => m.MatterLimits),
  };
  return [timeline, limits].map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
