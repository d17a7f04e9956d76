import type { DayOutcome, DayPurpose, DifferingDay, DroppedDay, ProposalDay, ProposedDay, ScheduleRuleView, SessionKind, StandingDay, TimeOfDay } from '@tiepdan/leader-day/contract';
import { type PlainDate, formatDay, yearOf } from '@tiepdan/platform/contract';

/** A rule with the days it gives in a year and around it: a day moved over New Year is compared with the one that stands. */
export interface RuleDays {
  readonly rule: ScheduleRuleView;
  readonly days: readonly ProposedDay[];
}

/** An active day, as far as rules are compared with it. */
export interface StandingRow extends StandingDay {
  readonly principalId: string | null;
  readonly purpose: DayPurpose;
  readonly session: SessionKind;
  readonly outcome: DayOutcome;
  /** Where it stood before it was ever postponed: that is the day the rule gave. */
  readonly firstOn: PlainDate;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  readonly place: string | null;
}

/** What one rule says of a year. */
export interface RuleComparison {
  readonly add: readonly ProposalDay[];
  readonly same: readonly StandingRow[];
  /** Planned and published ones alike. */
  readonly differs: readonly DifferingDay[];
  readonly dropped: readonly DroppedDay[];
}

/** The year compared, and the day it is. */
export interface When {
  readonly year: number;
  readonly today: PlainDate;
}

/**
 * Sets a rule beside the days that stand. A day agrees when it stands, or stood before it was postponed, where the rule wants it.
 * What is left of both is paired month by month: the rule's day of March with the day of March that stands elsewhere. Days past
 * are let rest. `taken` gathers the standing days accounted for, so that two rules do not claim one day.
 */
export function compareRule({ rule, days }: RuleDays, standing: readonly StandingRow[], taken: Set<string>, { year, today }: When): RuleComparison {
  const given = rule.hostActive ? days.flatMap((day) => (day.on === null ? [] : [proposalDay(rule, day, day.on)])) : [];
  const agreeing = new Map<ProposalDay, StandingRow>();
  for (const match of [ofRule(rule), byHand(rule)])
    for (const day of given) {
      const found = agreeing.has(day) ? null : standing.find((row) => !taken.has(row.dayId) && match(row) && (row.firstOn === day.on || row.heldOn === day.on));
      if (!found) continue;
      agreeing.set(day, found);
      taken.add(found.dayId);
    }
  const ofYear = (day: PlainDate) => yearOf(day) === year;
  const open = given.filter((day) => !agreeing.has(day) && ofYear(day.wanted));
  const stray = standing.filter((row) => row.ruleId === rule.id && !taken.has(row.dayId) && ofYear(row.firstOn));
  const { differs, rest } = pair(stray, open, days, today);
  for (const row of stray) taken.add(row.dayId);
  const past = rest.filter(({ on }) => on < today).map((day) => dropped(rule, day.wanted, `Ngày ${formatDay(day.on)} đã qua.`));
  return {
    add: rest.filter(({ on }) => on >= today),
    same: [...agreeing].flatMap(([day, row]) => (ofYear(day.wanted) ? [row] : [])),
    differs,
    dropped: [...past, ...droppedDays({ rule, days }, { year, today })],
  };
}

/** Planned days whose rule is cancelled or no longer in force. */
export function orphans(standing: readonly StandingRow[], taken: ReadonlySet<string>, { year, today }: When): DifferingDay[] {
  return standing
    .filter((row) => row.ruleId !== null && !taken.has(row.dayId) && row.outcome === 'planned' && row.heldOn >= today && yearOf(row.firstOn) === year)
    .map((row) => ({ ...row, proposed: null, why: 'Quy tắc đã lập ngày này không còn áp dụng.' }));
}

const ofRule = (rule: ScheduleRuleView) => (row: StandingRow) => row.ruleId === rule.id;

/** A day entered by hand that is what the rule wants: the same duty, the same purpose. */
const byHand = (rule: ScheduleRuleView) => (row: StandingRow) =>
  row.ruleId === null && row.session === 'periodic' && row.purpose === rule.purpose && (row.hostId === rule.hostId || (row.principalId ?? row.hostId) === (rule.principalId ?? rule.hostId));

function pair(stray: readonly StandingRow[], open: readonly ProposalDay[], days: readonly ProposedDay[], today: PlainDate) {
  const rest = [...open];
  const differs: DifferingDay[] = [];
  for (const row of stray) {
    const at = rest.findIndex(({ wanted }) => wanted.slice(0, 7) === row.firstOn.slice(0, 7));
    const [proposed = null] = at < 0 ? [] : rest.splice(at, 1);
    // A day to come is not to be moved into the past: this month it stays where it was planned.
    if (row.heldOn >= today && (proposed === null || proposed.on >= today)) differs.push({ ...row, proposed, why: whyDiffers(row, proposed, days) });
  }
  return { differs, rest };
}

function whyDiffers(row: StandingRow, proposed: ProposalDay | null, days: readonly ProposedDay[]): string {
  if (proposed) return proposed.moved ?? `Theo quy tắc là ngày ${formatDay(proposed.on)}.`;
  return days.find(({ wanted }) => wanted === row.firstOn)?.dropped ?? 'Quy tắc không còn cho ra ngày này.';
}

function droppedDays({ rule, days }: RuleDays, { year, today }: When): DroppedDay[] {
  const asked = days.filter(({ wanted }) => yearOf(wanted) === year && wanted >= today);
  if (!rule.hostActive) return asked.map(({ wanted }) => dropped(rule, wanted, `${rule.hostName} đã thôi giữ chức vụ.`));
  return asked.flatMap((day) => (day.dropped === null ? [] : [dropped(rule, day.wanted, day.dropped)]));
}

const dropped = (rule: ScheduleRuleView, wanted: PlainDate, why: string): DroppedDay => ({ ruleId: rule.id, hostId: rule.hostId, hostName: rule.hostName, wanted, why });

function proposalDay(rule: ScheduleRuleView, { wanted, moved, registrationClosesOn }: ProposedDay, on: PlainDate): ProposalDay {
  return {
    ruleId: rule.id,
    hostId: rule.hostId,
    hostName: rule.hostName,
    principalId: rule.principalId,
    purpose: rule.purpose,
    on,
    wanted,
    moved,
    startsAt: rule.startsAt,
    endsAt: rule.endsAt,
    place: rule.place,
    slotMinutes: rule.slotMinutes,
    slotCapacity: rule.slotCapacity,
    registrationClosesOn,
  };
}
