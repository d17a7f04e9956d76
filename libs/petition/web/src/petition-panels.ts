import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'reception', order: 10, load: () => import('./panels/petitions-of-matter').then((m) => m.PetitionsOfMatter) },
  { record: 'petition', order: 25, load: () => import('./verdicts/related-petitions').then((m) => m.RelatedPetitionsPanel) },
  { record: 'petition', order: 30, load: () => import('./panels/petitions-of-matter').then((m) => m.PetitionsOfMatter) },
  { record: 'citizen', order: 20, load: () => import('./panels/petitions-of-citizen').then((m) => m.PetitionsOfCitizen) },
  { record: 'petition', order: 15, load: () => import('./signatories/signatory-panel').then((m) => m.SignatoryPanel) },
];

/** Hangs the petitions of a matter onto the pages of its receptions and of its other petitions. */
export function providePetitionPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
