import type { Provider } from '@angular/core';
import { STEP_DIALOGS_INSTEAD, type StepDialogInstead } from '@tiepdan/petition/web';
import { isCase } from '@tiepdan/resolution/contract';
import { RELATED_PANELS, type RelatedPanel } from '@tiepdan/ui/web';
import { ISSUE_VERBS } from './issue-verbs';

const PANEL: RelatedPanel = { record: 'petition', order: 5, load: () => import('./panel/case-panel').then((m) => m.CasePanel) };

/** A case is resolved by a decision or a conclusion, which is kept and carried out; a proposal is answered as before. */
const DECIDE: StepDialogInstead = {
  action: 'resolve',
  fits: ({ kind }) => isCase(kind),
  label: ({ kind }) => (isCase(kind) ? ISSUE_VERBS[kind] : ''),
  load: () => import('./dialogs/decide-dialog').then((m) => m.DecideDialog),
};

/** Hangs how a case is resolved onto the page of its petition, and lets that end in a decision or a conclusion. */
export function provideResolutionPanels(): Provider[] {
  return [
    { provide: RELATED_PANELS, useValue: PANEL, multi: true },
    { provide: STEP_DIALOGS_INSTEAD, useValue: DECIDE, multi: true },
  ];
}
