import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'reception', order: 12, load: () => import('./panel/reception-hearings').then((m) => m.ReceptionHearings) },
  { record: 'petition', order: 12, load: () => import('./panel/petition-hearings').then((m) => m.PetitionHearings) },
  { record: 'matter', order: 12, load: () => import('./panel/matter-hearings').then((m) => m.MatterHearings) },
  { record: 'leader-day', order: 5, load: () => import('./panel/leader-day-hearings').then((m) => m.LeaderDayHearings) },
];

/** Hangs who asked to speak to a leader onto the pages of receptions, petitions, matters and leaders' days, which know nothing of it. */
export function provideHearingPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
