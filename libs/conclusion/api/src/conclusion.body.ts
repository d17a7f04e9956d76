import {
  type AddTaskRequest,
  CONCLUSION_LIMITS,
  CONCLUSION_TERM_LIMITS,
  type ChangeConclusionTermsRequest,
  type CloseTaskRequest,
  type CorrectConclusionRequest,
  type ExtendTaskRequest,
  type RecordConclusionRequest,
  type TaskDetails,
  type TaskSaysRequest,
} from '@tiepdan/conclusion/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Day, Flag, Id, Parts, Text, VersionedReasonBody, Whole, fromQueryFlag } from '@tiepdan/platform/api';

const bounds = ([min, max]: readonly [number, number]) => ({ min, max });
const { text, taskContent, taskResult, reason, tasksMost } = CONCLUSION_LIMITS;

export class TaskBody implements TaskDetails {
  @Id({ doc: 'The body it is given to' })
  agencyId!: string;

  @Text({ min: 3, max: taskContent })
  content!: string;

  @Day({ doc: 'The last day in time' })
  dueOn!: PlainDate;
}

export class RecordConclusionBody implements RecordConclusionRequest {
  @Id()
  leaderDayId!: string;

  @Id({ optional: true, doc: 'The visit it is about' })
  receptionId: string | null = null;

  @Id({ optional: true, doc: 'The matter of one that is about no visit' })
  matterId: string | null = null;

  @Text({ min: 3, max: text })
  text!: string;

  @Day()
  concludedOn!: PlainDate;

  @Parts(() => TaskBody, { max: tasksMost })
  tasks!: TaskBody[];
}

class VersionBody {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;
}

export class CorrectConclusionBody extends VersionedReasonBody implements CorrectConclusionRequest {
  @Text({ min: 3, max: text })
  text!: string;

  @Day()
  concludedOn!: PlainDate;
}

/** `version` is the conclusion's. */
export class AddTaskBody extends TaskBody implements AddTaskRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The conclusion’s version the officer saw' })
  version!: number;

  @Text({ max: reason, doc: 'Why it is given only now' })
  reason!: string;
}

export class TaskSaysBody extends VersionBody implements TaskSaysRequest {
  @Day({ doc: 'The day the body said so' })
  on!: PlainDate;

  @Text({ min: 3, max: taskResult })
  text!: string;
}

export class CloseTaskBody extends VersionBody implements CloseTaskRequest {
  @Day({ doc: 'The day it was done' })
  doneOn!: PlainDate;

  @Text({ min: 3, max: taskResult })
  result!: string;

  @Id({ optional: true, doc: 'The body’s answer that shows it' })
  evidenceId?: string | null;
}

export class ExtendTaskBody extends VersionedReasonBody implements ExtendTaskRequest {
  @Day()
  dueOn!: PlainDate;
}

export class ChangeConclusionTermsBody implements ChangeConclusionTermsRequest {
  @Whole({ ...bounds(CONCLUSION_TERM_LIMITS.noticeDays), doc: 'Working days from the day to the notice' })
  noticeDays!: number;

  @Whole({ ...bounds(CONCLUSION_TERM_LIMITS.taskDaysLeast), doc: 'Working days usually given for a task, at least' })
  taskDaysLeast!: number;

  @Whole({ ...bounds(CONCLUSION_TERM_LIMITS.taskDaysMost), doc: 'The same, at most' })
  taskDaysMost!: number;

  @Whole({ ...bounds(CONCLUSION_TERM_LIMITS.soonDays), doc: 'Working days before its day on which a task is near' })
  soonDays!: number;

  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while all is as usual' })
  version!: number;
}

export class PeriodQuery {
  @Day({ optional: true, doc: 'First day of the conclusion, inclusive; left out, a year before the last' })
  from?: PlainDate | null;

  @Day({ optional: true, doc: 'Last day, inclusive; left out, today' })
  to?: PlainDate | null;
}

export class MineQuery {
  @fromQueryFlag
  @Flag({ optional: true, doc: 'Only of days the reader hosted' })
  mine?: boolean | null;
}
