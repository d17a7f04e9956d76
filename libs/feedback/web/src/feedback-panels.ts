import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'petition', order: 60, load: () => import('./panels/feedback-of-petition').then((m) => m.FeedbackOfPetition) },
  { record: 'reception', order: 60, load: () => import('./panels/feedback-of-reception').then((m) => m.FeedbackOfReception) },
  { record: 'citizen', order: 60, load: () => import('./panels/feedback-of-citizen').then((m) => m.FeedbackOfCitizen) },
];

/** Hangs feedback onto the pages of the records it came by, which know nothing of it. */
export function provideFeedbackPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
