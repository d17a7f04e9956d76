import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [{ record: 'citizen', order: 90, load: () => import('./hand-over/hand-over-panel').then((m) => m.HandOverPanel) }];

/** Hangs the handing over of personal data onto a citizen's page, which knows nothing of it. */
export function providePrivacyPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
