import type { Provider } from '@angular/core';
import { RECORD_CHOOSER, type RecordChooser } from '@tiepdan/paper/web';

const CHOOSER: RecordChooser = {
  permission: 'document.read',
  subjects: ['petition', 'matter'],
  load: () => import('./trial-record').then((m) => m.TrialRecord),
};

/** Lets a template be tried on a petition or a matter; templates know of neither. */
export function provideTrialRecord(): Provider[] {
  return [{ provide: RECORD_CHOOSER, useValue: CHOOSER }];
}
