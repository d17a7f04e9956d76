import type { PetitionAction, PetitionStage } from '@tiepdan/petition/contract';

/** What is most often done next at each stage, foremost first; everything else that is allowed stands in the menu. */
const FOREMOST: Readonly<Partial<Record<PetitionStage, readonly PetitionAction[]>>> = {
  registered: ['propose'],
  returned: ['propose'],
  proposed: ['approve', 'return', 'recall'],
  'awaiting-signature': ['sign', 'return'],
  accepted: ['resolve', 'suspend'],
  assigned: ['resolve'],
  urged: ['resolve'],
  suspended: ['continue'],
  filed: ['keep-filed'],
};

/** Icons of the actions. */
export const ACTION_ICONS: Readonly<Record<PetitionAction, string>> = {
  propose: 'edit_note',
  recall: 'undo',
  approve: 'check_circle',
  return: 'undo',
  sign: 'draw',
  transfer: 'swap_horiz',
  'determine-complexity': 'account_tree',
  extend: 'more_time',
  suspend: 'pause_circle',
  continue: 'play_circle',
  terminate: 'cancel',
  withdraw: 'undo',
  resolve: 'task_alt',
  split: 'call_split',
  reopen: 'replay',
  'keep-filed': 'inventory_2',
  expire: 'auto_delete',
};

/** Single keys of the actions done every day. */
export const ACTION_KEYS: Readonly<Partial<Record<PetitionAction, string>>> = {
  propose: 'x',
  approve: 'd',
  return: 't',
  sign: 'k',
  transfer: 'c',
  resolve: 'g',
};

/** The allowed actions as the page offers them. */
export interface OfferedActions {
  /** The one button that stands out, if any action is foremost here. */
  readonly first: PetitionAction | null;
  readonly beside: readonly PetitionAction[];
  readonly menu: readonly PetitionAction[];
}

/** Puts what is allowed at a stage in the order in which it is offered. */
export function offered(stage: PetitionStage, allowed: readonly PetitionAction[]): OfferedActions {
  const foremost = (FOREMOST[stage] ?? []).filter((action) => allowed.includes(action));
  const [first = null, ...beside] = foremost;
  return { first, beside, menu: allowed.filter((action) => !foremost.includes(action)) };
}
