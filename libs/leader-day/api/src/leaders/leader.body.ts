import type { CorrectLeaderRequest, LeaderDetails } from '@tiepdan/leader-day/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, Text, Whole, fromQueryFlag } from '@tiepdan/platform/api';

export class AddLeaderBody implements LeaderDetails {
  @Text({ max: TEXT_LIMITS.name })
  fullName!: string;

  @Text({ max: TEXT_LIMITS.name, doc: 'Job title, as printed before the name' })
  position!: string;

  @Flag({ doc: 'The head ("Thủ trưởng") of form 01/TCD' })
  chair!: boolean;

  @Flag({ doc: 'In office' })
  active!: boolean;

  @Id({ optional: true, doc: "A body of GET /api/leaders/choices; left out: the People's Committee" })
  bodyId?: string | null;

  @Id({ optional: true, doc: 'An account of role leader' })
  accountId?: string | null;

  @Whole({ min: 1, max: 999, doc: 'Place in lists' })
  positionOrder!: number;

  @Whole({ min: 0, max: 23, optional: true, doc: 'Left out: what the law asks' })
  requiredDaysPerMonth?: number | null;

  @Day({ optional: true, doc: 'In office since' })
  dutyFrom?: PlainDate | null;

  @Day({ optional: true, doc: 'In office until' })
  dutyTo?: PlainDate | null;
}

export class CorrectLeaderBody extends AddLeaderBody implements CorrectLeaderRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;
}

export class LeaderListQuery {
  @fromQueryFlag
  @Flag({ optional: true, doc: 'Those who have left too' })
  all?: boolean | null;
}
