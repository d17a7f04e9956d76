import { CONCLUSION_LISTS, type ConclusionList } from '@tiepdan/conclusion/contract';
import { Flag, Id, OneOf, RecordQuery, fromQueryFlag } from '@tiepdan/platform/api';

/** What the list of conclusions is narrowed by; `from` and `to` are days of the conclusion. */
export class ConclusionFilter extends RecordQuery {
  @OneOf(CONCLUSION_LISTS, { optional: true, doc: 'A list by name' })
  list?: ConclusionList | null;

  @Id({ optional: true, doc: 'The leader who concluded' })
  hostId?: string | null;

  @Id({ optional: true })
  leaderDayId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Id({ optional: true, doc: 'The matter, with those that were merged into it' })
  matterId?: string | null;

  @Id({ optional: true, doc: 'The matter of this petition' })
  petitionId?: string | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'Only of days the reader hosted' })
  mine?: boolean | null;
}
