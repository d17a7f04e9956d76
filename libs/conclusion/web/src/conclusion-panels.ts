import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'leader-day', order: 25, load: () => import('./panels/day-conclusions').then((m) => m.DayConclusions) },
  { record: 'reception', order: 25, load: () => import('./panels/reception-conclusions').then((m) => m.ReceptionConclusions) },
  { record: 'petition', order: 35, load: () => import('./panels/petition-conclusions').then((m) => m.PetitionConclusions) },
  { record: 'matter', order: 35, load: () => import('./panels/matter-conclusions').then((m) => m.MatterConclusions) },
];

/** Hangs what leaders concluded onto the pages of days, visits, petitions and matters, which know nothing of it. */
export function provideConclusionPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
