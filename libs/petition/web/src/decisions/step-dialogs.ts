import { InjectionToken, type Type } from '@angular/core';
import type { PetitionAction, PetitionView } from '@tiepdan/petition/contract';

/**
 * A dialog that a higher domain puts in place of a step's own, which so needs not know it: it is given the same `StepQuestion` and
 * closes with the `TakenStep`.
 */
export interface StepDialogInstead {
  readonly action: PetitionAction;
  readonly fits: (petition: Pick<PetitionView, 'kind'>) => boolean;
  /** The verb on the petition's page: "Ban hành kết luận". */
  readonly label: (petition: Pick<PetitionView, 'kind'>) => string;
  readonly load: () => Promise<Type<unknown>>;
}

export const STEP_DIALOGS_INSTEAD = new InjectionToken<readonly StepDialogInstead[]>('STEP_DIALOGS_INSTEAD');
