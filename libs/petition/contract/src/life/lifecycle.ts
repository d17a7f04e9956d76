import type { MatterKind } from '@tiepdan/matter/contract';
import type { RecordStatus } from '@tiepdan/platform/contract';
import { PETITION_ACTIONS, type PetitionAction } from './actions.js';
import { OPEN_STAGES, type PetitionStage } from './stages.js';

/**
 * Where an action leads. `by-way`: the stage of the decided way (`stageOfWay`), which for `approve` is first
 * `awaiting-signature` where the office has a leader sign that way. `same`: the stage stays. `by-withdrawal`:
 * `withdrawn`, or the stage stays when something of the petition goes on.
 */
export type Destination = PetitionStage | 'by-way' | 'same' | 'by-withdrawal';

/** One action's row in the lifecycle. */
export interface LifecycleRule {
  readonly from: readonly PetitionStage[];
  readonly to: Destination;
  /** The permission the action's route asks for. */
  readonly permission: `petition.${string}`;
  /** From this stage a further permission is needed, e.g. only the head returns what waits for the head. */
  readonly further?: Readonly<Partial<Record<PetitionStage, `petition.${string}`>>>;
  /** Only these kinds; every kind when left out. */
  readonly kinds?: readonly MatterKind[];
}

const DISPUTES: readonly MatterKind[] = ['complaint', 'denunciation'];
const ENDS_TO_REOPEN: readonly PetitionStage[] = [
  'resolved',
  'declined',
  'guided',
  'forwarded',
  'sent-back',
  'not-handled',
  'filed',
  'terminated',
  'withdrawn',
];

/**
 * Which action may be done from which stage, where it leads, and who may. This table is the whole of it: an action from
 * a stage that is not named here is refused (`PETITION.WRONG_STAGE`). What an action needs besides is in `rules`.
 */
export const LIFECYCLE: Readonly<Record<PetitionAction, LifecycleRule>> = {
  propose: { from: ['registered', 'returned'], to: 'proposed', permission: 'petition.propose' },
  recall: { from: ['proposed'], to: 'registered', permission: 'petition.propose' },
  approve: { from: ['proposed'], to: 'by-way', permission: 'petition.approve' },
  return: { from: ['proposed', 'awaiting-signature'], to: 'returned', permission: 'petition.return', further: { proposed: 'petition.approve' } },
  sign: { from: ['awaiting-signature'], to: 'by-way', permission: 'petition.sign' },
  transfer: { from: OPEN_STAGES, to: 'same', permission: 'petition.transfer' },
  'determine-complexity': { from: ['accepted', 'suspended'], to: 'same', permission: 'petition.handle', kinds: DISPUTES },
  // Only a denunciation is extended by decision (Luật Tố cáo Đ.30); a complaint's limit follows its complexity (Luật Khiếu nại Đ.28, Đ.37).
  extend: { from: ['accepted'], to: 'same', permission: 'petition.handle', kinds: ['denunciation'] },
  suspend: { from: ['accepted'], to: 'suspended', permission: 'petition.handle', kinds: DISPUTES },
  continue: { from: ['suspended'], to: 'accepted', permission: 'petition.handle', kinds: DISPUTES },
  terminate: { from: ['accepted', 'suspended'], to: 'terminated', permission: 'petition.handle', kinds: DISPUTES },
  withdraw: { from: OPEN_STAGES, to: 'by-withdrawal', permission: 'petition.handle' },
  resolve: { from: ['accepted', 'assigned', 'urged'], to: 'resolved', permission: 'petition.handle' },
  split: { from: ['registered', 'returned'], to: 'same', permission: 'petition.handle' },
  reopen: { from: ENDS_TO_REOPEN, to: 'registered', permission: 'petition.reopen' },
  'keep-filed': { from: ['filed'], to: 'same', permission: 'petition.expire' },
  // Whose time of keeping has passed (TT 05/2021: one year) ends by a decision of the head, never by itself.
  expire: { from: ['filed'], to: 'expired', permission: 'petition.expire' },
};

/** What decides which actions a petition offers; rows and views carry it. */
export interface ActionFacts {
  readonly status: RecordStatus;
  readonly stage: PetitionStage;
  readonly kind: MatterKind;
  /** Account of the officer who handles it. */
  readonly officerId: string | null;
}

/** Who asks. */
export interface ActingOfficer {
  readonly accountId: string;
  readonly permissions: ReadonlySet<string>;
}

/** Why an action is not open, or null when it is. `permission` names nothing: the route has said it already. */
export type ActionObstacle = 'cancelled' | 'stage' | 'kind' | 'permission' | 'not-officer';

/** Whether `who` may do `action` on a petition now; the server refuses by the same function. */
export function obstacleTo(action: PetitionAction, petition: ActionFacts, who: ActingOfficer): ActionObstacle | null {
  const rule = LIFECYCLE[action];
  if (petition.status !== 'active') return 'cancelled';
  if (!rule.from.includes(petition.stage)) return 'stage';
  if (rule.kinds && !rule.kinds.includes(petition.kind)) return 'kind';
  const further = rule.further?.[petition.stage];
  if (!who.permissions.has(rule.permission) || (further && !who.permissions.has(further))) return 'permission';
  if (action === 'transfer' && !mayTransfer(petition, who)) return 'not-officer';
  return null;
}

/** A file is passed on by the officer who has it, or by who assigns work; one that nobody has may be taken. */
function mayTransfer(petition: ActionFacts, who: ActingOfficer): boolean {
  return petition.officerId === null || petition.officerId === who.accountId || who.permissions.has('petition.assign');
}

/** The permissions an action on this petition asks of `who`, besides the route's own. */
export function furtherPermissions(action: PetitionAction, petition: ActionFacts, who: ActingOfficer): readonly string[] {
  const further = LIFECYCLE[action].further?.[petition.stage];
  const ofOthers = action === 'transfer' && petition.officerId !== null && petition.officerId !== who.accountId;
  return [further, ofOthers ? 'petition.assign' : undefined].filter((permission) => permission !== undefined);
}

/** The actions open to `who` on a petition, in the order of the table. */
export function actionsFor(petition: ActionFacts, who: ActingOfficer): PetitionAction[] {
  return (Object.keys(PETITION_ACTIONS) as PetitionAction[]).filter((action) => obstacleTo(action, petition, who) === null);
}
