import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'petition', order: 40, load: () => import('./codes/code-of-petition').then((m) => m.CodeOfPetition) },
  { record: 'reception', order: 40, load: () => import('./codes/code-of-reception').then((m) => m.CodeOfReception) },
];

/** Hangs look-up codes onto the pages of petitions and visits, which know nothing of the public pages. */
export function providePortalPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
