import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import type { DayAsItStands, DayOutcome } from './day.js';
import type { leaderDayPermissions } from './permissions.js';

/** What may be done with a day, by the verbs of the law. */
export const DAY_ACTS = {
  publish: 'Công bố',
  postpone: 'Hoãn sang ngày khác',
  delegate: 'Ủy quyền tiếp',
  'call-off': 'Không tổ chức',
  reinstate: 'Tổ chức lại theo lịch',
  outcome: 'Ghi kết quả',
  correct: 'Sửa',
  cancel: 'Hủy',
  restore: 'Khôi phục',
} as const;
export type DayAct = keyof typeof DAY_ACTS;

/** What decides which acts a day offers. */
export interface DayFacts {
  readonly status: RecordStatus;
  readonly outcome: DayOutcome;
  readonly heldOn: PlainDate;
}

interface ActRule {
  readonly from: readonly DayOutcome[];
  readonly permission: keyof typeof leaderDayPermissions;
  readonly given?: (facts: DayFacts, today: PlainDate) => boolean;
}

const ANY: readonly DayOutcome[] = ['planned', 'announced', 'held', 'held-nobody', 'not-held'];

/**
 * Which act is open from which outcome, and to whom: the whole of it. A planned day is moved by `postpone` too, without a word to
 * anybody; it is called off by `cancel`, because nobody has been told of it.
 */
export const LEADER_DAY_RULES: Readonly<Record<DayAct, ActRule>> = {
  publish: { from: ['planned'], permission: 'leader-day.publish', given: ({ heldOn }, today) => heldOn >= today },
  postpone: { from: ['planned', 'announced'], permission: 'leader-day.manage' },
  delegate: { from: ['planned', 'announced'], permission: 'leader-day.manage' },
  'call-off': { from: ['announced'], permission: 'leader-day.manage' },
  reinstate: { from: ['not-held'], permission: 'leader-day.manage' },
  outcome: { from: ['announced', 'held', 'held-nobody'], permission: 'leader-day.manage', given: ({ heldOn }, today) => heldOn <= today },
  correct: { from: ANY, permission: 'leader-day.manage' },
  cancel: { from: ANY, permission: 'leader-day.manage' },
  restore: { from: ANY, permission: 'leader-day.manage' },
};

/** Whether `act` is open on the day, whoever asks. */
export function isActOpen(act: DayAct, facts: DayFacts, today: PlainDate): boolean {
  const { from, given } = LEADER_DAY_RULES[act];
  const standing = act === 'restore' ? 'cancelled' : 'active';
  return facts.status === standing && from.includes(facts.outcome) && (given?.(facts, today) ?? true);
}

/** The acts open to whoever holds `permissions`, in the order of the table. */
export function dayActsFor(facts: DayFacts, permissions: ReadonlySet<string>, today: PlainDate): DayAct[] {
  return (Object.keys(LEADER_DAY_RULES) as DayAct[]).filter((act) => permissions.has(LEADER_DAY_RULES[act].permission) && isActOpen(act, facts, today));
}

/**
 * Whether receptions are logged and hearings asked for on a day: a published reception day of the People's Committee. Leaders of other
 * bodies receive in the same house and keep a book of their own; at a dialogue nobody is received.
 */
export function takesReceptions(day: DayFacts & Pick<DayAsItStands, 'purpose' | 'bodyId'>): boolean {
  return day.status === 'active' && day.purpose === 'reception' && day.bodyId === null && day.outcome !== 'planned' && day.outcome !== 'not-held';
}
