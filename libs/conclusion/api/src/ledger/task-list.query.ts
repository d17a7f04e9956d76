import { TASK_FIGURES, TASK_LISTS, type TaskFigure, type TaskList } from '@tiepdan/conclusion/contract';
import { Day, Flag, Id, OneOf, PageQuery, Text, fromQueryFlag } from '@tiepdan/platform/api';

/** What the list of tasks is narrowed by. */
export class TaskFilter extends PageQuery {
  @OneOf(TASK_LISTS, { optional: true, doc: 'A list by name, most urgent first' })
  list?: TaskList | null;

  @OneOf(TASK_FIGURES, { optional: true, doc: 'The tasks behind a number of the report' })
  figure?: TaskFigure | null;

  @Id({ optional: true })
  agencyId?: string | null;

  @Id({ optional: true, doc: 'The leader who concluded' })
  hostId?: string | null;

  @Id({ optional: true })
  leaderDayId?: string | null;

  @Id({ optional: true })
  matterId?: string | null;

  @Day({ optional: true, doc: 'First day of the conclusion, inclusive' })
  from?: string | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: string | null;

  @fromQueryFlag
  @Flag({ optional: true, doc: 'Only of days the reader hosted' })
  mine?: boolean | null;

  @Text({ max: 200, optional: true, doc: 'Words of the task; not of matters whose people are kept secret' })
  q?: string | null;
}
