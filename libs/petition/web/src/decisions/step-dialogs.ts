import { InjectionToken, type Type } from '@angular/core';
import { PETITION_ACTIONS, type PetitionAction, type PetitionView } from '@tiepdan/petition/contract';

/** What a step's dialog is given: the petition as the officer saw it, and what is to be done to it. */
export interface StepQuestion<A extends PetitionAction = PetitionAction> {
  readonly petition: PetitionView;
  readonly action: A;
}

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

/** The verbs of a petition's page, some of them a higher domain's. */
export function stepWords(petition: Pick<PetitionView, 'kind'>, instead: readonly StepDialogInstead[] | null): Readonly<Record<PetitionAction, string>> {
  const own = (instead ?? []).filter(({ fits }) => fits(petition)).map(({ action, label }) => [action, label(petition)] as const);
  return { ...PETITION_ACTIONS, ...Object.fromEntries(own) };
}
