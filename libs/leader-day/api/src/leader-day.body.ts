import { COMPLIANCE_COUNTS, type CallOffDayRequest, type ComplianceCount, type CorrectLeaderDayRequest, DAY_OUTCOMES, DAY_PURPOSES, type DayOutcome, type DayOutcomeRequest, type DayPurpose, type DelegateDayRequest, type EnterLeaderDayRequest, type LeaderDayListFilter, MOST_DAYS_AT_ONCE, type PostponeDayRequest, type PublishDaysRequest, SESSION_KINDS, SLOT_LIMITS, type SeenDay, type SessionKind, TIME_OF_DAY } from '@tiepdan/leader-day/contract';
import { type PlainDate, RECORD_STATUSES, type RecordStatus, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, PageQuery, Parts, Pattern, Text, Whole } from '@tiepdan/platform/api';

const VERSION = { min: 1, max: 1_000_000 } as const;
const Time = (doc: string) => Pattern(TIME_OF_DAY, 'Phải là giờ có thật, viết dạng GG:PP, ví dụ 07:30.', { optional: true, doc });
const DocumentNumber = () => Text({ max: 60, optional: true, doc: 'Number and symbol of the paper that says so, e.g. 123/TB-UBND' });

export class EnterLeaderDayBody implements EnterLeaderDayRequest {
  @Day()
  heldOn!: PlainDate;

  @OneOf(SESSION_KINDS)
  session!: SessionKind;

  @OneOf(DAY_PURPOSES, { optional: true, doc: 'Left out: reception' })
  purpose?: DayPurpose;

  @Id({ doc: 'A leader of GET /api/leaders' })
  hostId!: string;

  @Flag({ doc: 'The host receives on behalf of the Chairman' })
  byDeputy!: boolean;

  @Id({ optional: true, doc: 'Whose duty the day is, when the host receives on behalf of somebody' })
  principalId?: string | null;

  @OneOf(DAY_OUTCOMES, { doc: 'A day to come is planned, announced or not-held' })
  outcome!: DayOutcome;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Due for an ad-hoc day and for a day not held' })
  note?: string | null;

  @Time('Both hours or neither')
  startsAt?: string | null;

  @Time('Both hours or neither')
  endsAt?: string | null;

  @Text({ max: TEXT_LIMITS.line, optional: true, doc: 'Left out: the reception house' })
  place?: string | null;

  @Flag({ optional: true })
  online?: boolean;

  @Text({ max: TEXT_LIMITS.summary, optional: true })
  plannedContent?: string | null;

  @Text({ max: TEXT_LIMITS.summary, optional: true })
  participants?: string | null;

  @Day({ optional: true, doc: 'The last day on which citizens may ask to be heard' })
  registrationClosesOn?: PlainDate | null;

  @Whole({ min: SLOT_LIMITS.leastMinutes, max: SLOT_LIMITS.mostMinutes, optional: true })
  slotMinutes?: number | null;

  @Whole({ min: SLOT_LIMITS.leastCapacity, max: SLOT_LIMITS.mostCapacity, optional: true })
  slotCapacity?: number | null;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Due when a periodic day fewer than 5 working days away is entered as announced' })
  lateReason?: string | null;
}

export class CorrectLeaderDayBody extends EnterLeaderDayBody implements CorrectLeaderDayRequest {
  @Whole(VERSION)
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

class SeenDayBody implements SeenDay {
  @Id()
  id!: string;

  @Whole(VERSION)
  version!: number;
}

export class PublishDaysBody implements PublishDaysRequest {
  @Parts(() => SeenDayBody, { min: 1, max: MOST_DAYS_AT_ONCE })
  days!: SeenDayBody[];

  @Text({ max: TEXT_LIMITS.summary, optional: true, doc: 'For the days that have none' })
  plannedContent?: string | null;

  @Text({ max: TEXT_LIMITS.summary, optional: true, doc: 'For the days that have none' })
  participants?: string | null;

  @DocumentNumber()
  documentNumber?: string | null;

  @Flag({ optional: true, doc: 'Fewer than 5 working days before, and meant so' })
  late?: boolean;

  @Text({ max: TEXT_LIMITS.reason, optional: true })
  reason?: string | null;
}

export class PostponeDayBody implements PostponeDayRequest {
  @Whole(VERSION)
  version!: number;

  @Day()
  heldOn!: PlainDate;

  @Time('Left out: as it was')
  startsAt?: string | null;

  @Time('Left out: as it was')
  endsAt?: string | null;

  @Flag({ optional: true, doc: 'Fewer than 5 working days before, and meant so' })
  late?: boolean;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Due once the day was published' })
  reason?: string | null;

  @DocumentNumber()
  documentNumber?: string | null;
}

/** Of calling a day off, and of holding it after all. */
export class ReasonedDayBody implements CallOffDayRequest {
  @Whole(VERSION)
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;

  @DocumentNumber()
  documentNumber?: string | null;
}

export class DelegateDayBody extends ReasonedDayBody implements DelegateDayRequest {
  @Id({ doc: 'A leader of the same body' })
  hostId!: string;
}

export class DayOutcomeBody implements DayOutcomeRequest {
  @Whole(VERSION)
  version!: number;

  @OneOf(['announced', 'held', 'held-nobody'])
  outcome!: DayOutcomeRequest['outcome'];

  @Text({ max: TEXT_LIMITS.reason, optional: true })
  note?: string | null;
}

export class LeaderDayListQuery extends PageQuery implements LeaderDayListFilter {
  @Day({ optional: true, doc: 'First day, inclusive' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: string | null;

  @Id({ optional: true })
  hostId?: string | null;

  @Id({ optional: true, doc: 'Whose duty the days are, whoever receives' })
  dutyOf?: string | null;

  @OneOf(RECORD_STATUSES, { optional: true, doc: 'Leave out for both' })
  status?: RecordStatus | null;

  @OneOf(DAY_OUTCOMES, { optional: true })
  outcome?: DayOutcome | null;

  @OneOf(['yes', 'no'], { optional: true, doc: 'Published days only, or planned days only' })
  published?: 'yes' | 'no' | null;

  @OneOf(SESSION_KINDS, { optional: true })
  session?: SessionKind | null;

  @OneOf(DAY_PURPOSES, { optional: true })
  purpose?: DayPurpose | null;

  @OneOf(['own', 'others'], { optional: true, doc: "The People's Committee, or other bodies" })
  body?: 'own' | 'others' | null;

  @OneOf(['direct', 'delegated'], { optional: true })
  by?: 'direct' | 'delegated' | null;

  @OneOf(COMPLIANCE_COUNTS, { optional: true, doc: 'The days behind a number of the compliance page' })
  counted?: ComplianceCount | null;
}
