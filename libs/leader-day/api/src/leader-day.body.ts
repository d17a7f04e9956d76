import { type CorrectLeaderDayRequest, DAY_OUTCOMES, type DayOutcome, type LeaderDayDetails, SESSION_KINDS, type SessionKind } from '@tiepdan/leader-day/contract';
import { type PlainDate, RECORD_STATUSES, type RecordStatus, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, PageQuery, Text, Whole } from '@tiepdan/platform/api';

export class AnnounceLeaderDayBody implements LeaderDayDetails {
  @Day()
  heldOn!: PlainDate;

  @OneOf(SESSION_KINDS)
  session!: SessionKind;

  @Id({ doc: 'A leader of GET /api/leaders' })
  hostId!: string;

  @Flag({ doc: 'The host receives on behalf of the Chairman' })
  byDeputy!: boolean;

  @OneOf(DAY_OUTCOMES, { doc: 'A day to come is announced or not-held' })
  outcome!: DayOutcome;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Due for an ad-hoc day and for a day not held' })
  note?: string | null;
}

export class CorrectLeaderDayBody extends AnnounceLeaderDayBody implements CorrectLeaderDayRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class LeaderDayListQuery extends PageQuery {
  @Day({ optional: true, doc: 'First day, inclusive' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: string | null;

  @Id({ optional: true })
  hostId?: string | null;

  @OneOf(RECORD_STATUSES, { optional: true, doc: 'Leave out for both' })
  status?: RecordStatus | null;
}
