import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'document', order: 0, load: () => import('./panel/document-deliveries').then((m) => m.DocumentDeliveries) },
  { record: 'petition', order: 15, load: () => import('./panel/petition-deliveries').then((m) => m.PetitionDeliveries) },
  { record: 'matter', order: 45, load: () => import('./panel/matter-deliveries').then((m) => m.MatterDeliveries) },
];

/** Hangs what became of what was sent onto the pages of papers, petitions and matters, which know nothing of it. */
export function provideForwardingPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
