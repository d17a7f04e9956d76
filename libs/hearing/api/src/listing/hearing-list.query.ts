import { HEARING_LISTS, HEARING_ORIGINS, HEARING_STATES, type HearingList, type HearingOrigin, type HearingState } from '@tiepdan/hearing/contract';
import { Day, Flag, Id, OneOf, PageQuery, Text, fromQueryFlag } from '@tiepdan/platform/api';

/** What the list of requests is narrowed by. */
export class HearingFilter extends PageQuery {
  @OneOf(HEARING_LISTS, { optional: true, doc: 'A work list' })
  list?: HearingList | null;

  @OneOf(HEARING_STATES, { optional: true })
  state?: HearingState | null;

  @OneOf(HEARING_ORIGINS, { optional: true })
  origin?: HearingOrigin | null;

  @Id({ optional: true })
  leaderDayId?: string | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'true: the waiting list without a day' })
  noDay?: boolean | null;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Text({ max: 200, optional: true, doc: 'Words of the matter, or a name of the public page' })
  q?: string | null;
}

/** Which days one may ask for. */
export class OpenDayFilter {
  @Day({ optional: true, doc: 'First day; today when left out' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day' })
  to?: string | null;
}
