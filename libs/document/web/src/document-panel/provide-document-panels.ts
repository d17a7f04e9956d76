import type { Provider } from '@angular/core';
import type { RelatedPanel } from '@tiepdan/ui/web';
import { RELATED_PANELS } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'petition', order: 10, load: () => import('./petition-documents').then((m) => m.PetitionDocuments) },
  { record: 'matter', order: 40, load: () => import('./matter-documents').then((m) => m.MatterDocuments) },
  { record: 'reception', order: 15, load: () => import('./reception-documents').then((m) => m.ReceptionDocuments) },
  { record: 'leader-day', order: 20, load: () => import('./leader-day-documents').then((m) => m.LeaderDayDocuments) },
];

/** Hangs the documents onto the pages of what they are made from, which know nothing of documents. */
export function provideDocumentPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
