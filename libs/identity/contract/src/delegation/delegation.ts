import { isBodyPermission } from '@tiepdan/access/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { AccountView } from '../session.js';

export const DELEGATION_STATUSES = { active: 'Có hiệu lực', ended: 'Kết thúc sớm', cancelled: 'Đã hủy' } as const;
export type DelegationStatus = keyof typeof DELEGATION_STATUSES;

/** Where a delegation stands on a day. */
export const DELEGATION_STATES = { current: 'Đang ủy quyền', coming: 'Sắp tới', over: 'Đã hết hạn', ended: 'Kết thúc sớm', cancelled: 'Đã hủy' } as const;
export type DelegationState = keyof typeof DELEGATION_STATES;

/**
 * Most days of one delegation, which the office sets. Custom of the trade (M): who is away for longer has their work given to somebody
 * by a decision, and roles to match.
 */
export const LONGEST_DELEGATION = { usual: 90, least: 1, most: 180 } as const;

/** Parts of the house that nobody passes on: giving out rights, checking what was done, and delegating itself, so that there are no chains. */
const NOT_PASSED_ON = new Set(['account', 'role', 'separation', 'delegation', 'audit']);

/** Whether a permission may be delegated by whoever holds it by their own roles. */
export const isDelegable = (permission: string): boolean => !NOT_PASSED_ON.has(permission.split('.')[0] ?? '') && !isBodyPermission(permission);

/** Days as they are in the office (Hanoi), both included. */
export interface DelegationDays {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
}

export function delegationState({ status, fromOn, toOn }: DelegationDays & { readonly status: DelegationStatus }, today: PlainDate): DelegationState {
  if (status !== 'active') return status;
  if (today < fromOn) return 'coming';
  return today > toOn ? 'over' : 'current';
}

/** A permission in words. */
export interface NamedPermission {
  readonly name: string;
  readonly label: string;
}

export interface DelegationView extends DelegationDays {
  readonly id: string;
  readonly version: number;
  readonly state: DelegationState;
  readonly from: AccountView;
  readonly to: AccountView;
  readonly endedOn: PlainDate | null;
  readonly reason: string;
  readonly paper: string | null;
  /** Who made it, where it was not the giver. */
  readonly madeBy: string | null;
  readonly permissions: readonly NamedPermission[];
  /** What the reader may do with it now. */
  readonly mayChange: boolean;
  readonly mayEnd: boolean;
}

export interface DelegationList {
  readonly items: readonly DelegationView[];
  /** Whether the reader may make one: for themselves, and for others. */
  readonly mayMake: boolean;
  readonly mayMakeForOthers: boolean;
  /** Most days of one delegation, as the office has set it. */
  readonly longest: number;
}

/** Permissions of one part of the house, in an offer. */
export interface OfferedGroup {
  readonly label: string;
  readonly permissions: readonly NamedPermission[];
}

/** What one account could pass on to another: what it holds and the other does not. */
export interface DelegationOffer {
  readonly groups: readonly OfferedGroup[];
}

export interface DelegateRequest extends DelegationDays {
  /** Whose permissions; left out for one's own. */
  readonly fromId?: string | null;
  readonly toId: string;
  readonly permissions: readonly string[];
  readonly reason: string;
  /** Number of the paper it is made by. */
  readonly paper?: string | null;
}

/** A new last day; from when and what stay. */
export interface MoveDelegationEndRequest {
  readonly version: number;
  readonly toOn: PlainDate;
  readonly reason: string;
}

/** Somebody for whom the account acts today. */
export interface StandingIn {
  readonly id: string;
  readonly fullName: string;
  readonly toOn: PlainDate;
  /** What the account may do for them and not by itself. */
  readonly permissions: readonly string[];
}
