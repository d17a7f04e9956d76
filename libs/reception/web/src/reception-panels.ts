import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'petition', order: 20, load: () => import('./panels/receptions-of-matter').then((m) => m.ReceptionsOfMatter) },
  { record: 'reception', order: 20, load: () => import('./panels/receptions-of-matter').then((m) => m.ReceptionsOfMatter) },
  { record: 'leader-day', order: 10, load: () => import('./panels/receptions-of-leader-day').then((m) => m.ReceptionsOfLeaderDay) },
  { record: 'citizen', order: 10, load: () => import('./panels/receptions-of-citizen').then((m) => m.ReceptionsOfCitizen) },
];

/** Hangs the receptions onto the pages of petitions, leaders' days and citizens, which know nothing of receptions. */
export function provideReceptionPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
