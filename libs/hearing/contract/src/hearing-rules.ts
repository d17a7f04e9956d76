import type { hearingPermissions } from './permissions.js';
import type { HearingAction, HearingOrigin, HearingState } from './states.js';

/** What decides which actions a request offers. */
export interface HearingFacts {
  readonly state: HearingState;
  readonly origin: HearingOrigin;
  /** Whether it is tied to a matter; only one from the public page may not be. */
  readonly matterId: string | null;
  readonly leaderDayId: string | null;
}

interface HearingRule {
  readonly from: readonly HearingState[];
  readonly permission: keyof typeof hearingPermissions;
  readonly given?: (facts: HearingFacts) => boolean;
}

const tied = ({ matterId }: HearingFacts): boolean => matterId !== null;
const onDay = (facts: HearingFacts): boolean => tied(facts) && facts.leaderDayId !== null;

/** Which action is open in which state, and to whom: the whole of it. Proposing is the order of the day (`hearingPaths.agenda`). */
export const HEARING_RULES: Readonly<Record<HearingAction, HearingRule>> = {
  tie: { from: ['waiting'], permission: 'hearing.register', given: ({ matterId }) => matterId === null },
  accept: { from: ['waiting', 'proposed'], permission: 'hearing.decide', given: onDay },
  refuse: { from: ['waiting', 'proposed', 'accepted'], permission: 'hearing.decide' },
  move: { from: ['waiting', 'proposed', 'accepted'], permission: 'hearing.prepare' },
  withdraw: { from: ['waiting', 'proposed', 'accepted'], permission: 'hearing.prepare' },
  'take-back': { from: ['refused', 'withdrawn'], permission: 'hearing.prepare' },
  involve: { from: ['waiting', 'proposed', 'accepted'], permission: 'hearing.prepare', given: tied },
  invite: { from: ['accepted'], permission: 'hearing.prepare', given: onDay },
  begin: { from: ['accepted'], permission: 'hearing.sit', given: onDay },
  note: { from: ['accepted', 'begun', 'heard'], permission: 'hearing.sit', given: onDay },
  conclude: { from: ['begun'], permission: 'hearing.sit' },
  absent: { from: ['accepted', 'begun'], permission: 'hearing.sit', given: onDay },
  'correct-minutes': { from: ['heard'], permission: 'hearing.sit' },
};

/** The actions open to whoever holds `permissions`, in the order of the table. */
export function hearingActionsFor(facts: HearingFacts, permissions: ReadonlySet<string>): HearingAction[] {
  return (Object.keys(HEARING_RULES) as HearingAction[]).filter((action) => {
    const { from, permission, given } = HEARING_RULES[action];
    return from.includes(facts.state) && permissions.has(permission) && (given?.(facts) ?? true);
  });
}
