import type { Calendar } from '@tiepdan/calendar/contract';
import { type CheckedDay, type DayCheck, type ProposalConflict, type ProposalDay, dayChecks } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { StandingRow } from './compare-rule.js';

/** A day that another may meet. */
interface Meeting extends CheckedDay {
  readonly heldOn: PlainDate;
  readonly place: string | null;
}

/** Which of the days to plan meet a day that stands, or one to plan before them; by the checks that hold for every day. */
export function conflictsOf(add: readonly ProposalDay[], standing: readonly StandingRow[], calendar: Calendar, today: PlainDate): ProposalConflict[] {
  const held = new Map<PlainDate, Meeting[]>();
  const hold = (day: Meeting) => held.set(day.heldOn, [...(held.get(day.heldOn) ?? []), day]);
  for (const row of standing) hold({ ...row, id: row.dayId });
  return add.flatMap((day) => {
    const meeting: Meeting = { ...day, id: null, session: 'periodic', outcome: 'planned', heldOn: day.on };
    const found = (held.get(day.on) ?? []).flatMap((other) => conflicts(day, meeting, other, calendar, today));
    hold(meeting);
    return found;
  });
}

function conflicts(day: ProposalDay, meeting: Meeting, other: Meeting, calendar: Calendar, today: PlainDate): ProposalConflict[] {
  return dayChecks(meeting, day.on, { today, calendar, others: [other] }).flatMap((check) => {
    const kind = kindOf(check, meeting.place === other.place);
    return kind ? [{ kind, severity: check.severity, ruleId: day.ruleId, on: day.on, words: check.words }] : [];
  });
}

/** Two leaders in one house meet only when they are given the same place there. */
function kindOf({ code }: DayCheck, samePlace: boolean): ProposalConflict['kind'] | null {
  if (code === 'host-busy' || code === 'host-same-day') return 'same-leader';
  return code === 'house-shared' && samePlace ? 'same-place' : null;
}
