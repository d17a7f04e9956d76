import {
  DAY_PATTERNS,
  DAY_PURPOSES,
  DAY_SHIFTS,
  type DayPattern,
  type DayPurpose,
  type DayShift,
  MISSING_DAYS,
  type MissingDay,
  RULE_LIMITS,
  SLOT_LIMITS,
  type ScheduleRuleDetails,
  TET_WAYS,
  TIME_OF_DAY,
  type TetWay,
  WEEKS_OF_MONTH,
  type WeekOfMonth,
  fittedRule,
} from '@tiepdan/leader-day/contract';
import { type PlainDate, RECORD_STATUSES, type RecordStatus, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, Pattern, Text, Whole, Wholes } from '@tiepdan/platform/api';

const TIME_MESSAGE = 'Ghi giờ dạng 07:30.';

export class ScheduleRuleBody {
  @Id({ doc: 'A leader in office, of GET /api/leaders' })
  hostId!: string;

  @Id({ optional: true, doc: 'Whose duty the days are when the host receives on behalf of somebody' })
  principalId?: string | null;

  @OneOf(DAY_PURPOSES)
  purpose!: DayPurpose;

  @OneOf(DAY_PATTERNS)
  pattern!: DayPattern;

  @Wholes({ min: 1, max: 31, most: RULE_LIMITS.monthDays, doc: 'Of a month-day' })
  monthDays!: number[];

  @OneOf(WEEKS_OF_MONTH, { optional: true, doc: 'Of a month-weekday' })
  weekOfMonth?: WeekOfMonth | null;

  @Whole({ min: 1, max: 7, optional: true, doc: '1 is Monday; of a month-weekday and of weeks' })
  weekday?: number | null;

  @Whole({ min: 1, max: RULE_LIMITS.everyWeeks, optional: true, doc: 'Of weeks' })
  everyWeeks?: number | null;

  @Day({ optional: true, doc: 'A day of the first week; of weeks' })
  firstOn?: PlainDate | null;

  @OneOf(MISSING_DAYS)
  missingDay!: MissingDay;

  @OneOf(DAY_SHIFTS)
  onRest!: DayShift;

  @OneOf(DAY_SHIFTS)
  onHoliday!: DayShift;

  @Flag({ doc: 'A shifted day stays in its month' })
  withinMonth!: boolean;

  @OneOf(TET_WAYS)
  inTet!: TetWay;

  @Pattern(TIME_OF_DAY, TIME_MESSAGE, { optional: true })
  startsAt?: string | null;

  @Pattern(TIME_OF_DAY, TIME_MESSAGE, { optional: true })
  endsAt?: string | null;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  place?: string | null;

  @Whole({ min: SLOT_LIMITS.leastMinutes, max: SLOT_LIMITS.mostMinutes, optional: true })
  slotMinutes?: number | null;

  @Whole({ min: SLOT_LIMITS.leastCapacity, max: SLOT_LIMITS.mostCapacity, optional: true })
  slotCapacity?: number | null;

  @Whole({ min: 0, max: RULE_LIMITS.registerBeforeDays, optional: true, doc: 'Working days; not with registerBeforeDay' })
  registerBeforeDays?: number | null;

  @Whole({ min: 1, max: 31, optional: true, doc: 'Registration is open until the day before this day of the month' })
  registerBeforeDay?: number | null;

  @Day()
  validFrom!: PlainDate;

  @Day({ optional: true })
  validTo?: PlainDate | null;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  legalBasis?: string | null;
}

export class CorrectScheduleRuleBody extends ScheduleRuleBody {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class ScheduleRuleListQuery {
  @OneOf(RECORD_STATUSES, { optional: true, doc: 'Leave out for both' })
  status?: RecordStatus | null;
}

/** The rule that a request describes: what is left out is null, what its pattern does not use is empty. */
export function ruleOf(body: ScheduleRuleBody): ScheduleRuleDetails {
  return fittedRule({
    hostId: body.hostId,
    principalId: body.principalId ?? null,
    purpose: body.purpose,
    pattern: body.pattern,
    monthDays: body.monthDays,
    weekOfMonth: body.weekOfMonth ?? null,
    weekday: body.weekday ?? null,
    everyWeeks: body.everyWeeks ?? null,
    firstOn: body.firstOn ?? null,
    missingDay: body.missingDay,
    onRest: body.onRest,
    onHoliday: body.onHoliday,
    withinMonth: body.withinMonth,
    inTet: body.inTet,
    startsAt: body.startsAt ?? null,
    endsAt: body.endsAt ?? null,
    place: body.place ?? null,
    slotMinutes: body.slotMinutes ?? null,
    slotCapacity: body.slotCapacity ?? null,
    registerBeforeDays: body.registerBeforeDays ?? null,
    registerBeforeDay: body.registerBeforeDay ?? null,
    validFrom: body.validFrom,
    validTo: body.validTo ?? null,
    legalBasis: body.legalBasis ?? null,
  });
}
