import type { Provider } from '@angular/core';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';

const PANELS: readonly RelatedPanel[] = [
  { record: 'petition', order: 20, load: () => import('./panel/record-attachments').then((m) => m.PetitionAttachments) },
  { record: 'reception', order: 20, load: () => import('./panel/record-attachments').then((m) => m.ReceptionAttachments) },
  { record: 'matter', order: 50, load: () => import('./panel/record-attachments').then((m) => m.MatterAttachments) },
  { record: 'document', order: 10, load: () => import('./panel/record-attachments').then((m) => m.DocumentAttachments) },
  { record: 'leader-day', order: 30, load: () => import('./panel/record-attachments').then((m) => m.LeaderDayAttachments) },
];

/** Hangs the files onto the pages of the records that hold them, which know nothing of files. */
export function provideAttachmentPanels(): Provider[] {
  return PANELS.map((panel) => ({ provide: RELATED_PANELS, useValue: panel, multi: true }));
}
