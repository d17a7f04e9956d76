import type { DeliveryState } from '@tiepdan/forwarding/contract';
import type { Page, PlainDate } from '@tiepdan/platform/contract';

/**
 * Where a task stands. `open`, `done` and `withdrawn` are what somebody here decided. `reported` is open too: the body has
 * answered the notice, or its result was written down, and somebody here must look at it and close it.
 */
export const TASK_STATES = {
  open: 'Đang thực hiện',
  reported: 'Đã báo cáo, chờ kết thúc',
  done: 'Đã hoàn thành',
  withdrawn: 'Đã rút',
} as const;
export type TaskState = keyof typeof TASK_STATES;

/** States in which something is still to be done. */
export const OPEN_TASKS: readonly TaskState[] = ['open', 'reported'];

/** What may be done with one task now, by this reader. */
export const TASK_ACTIONS = {
  progress: 'Ghi tiến độ',
  report: 'Ghi kết quả báo cáo',
  close: 'Kết thúc nhiệm vụ',
  extend: 'Đổi hạn',
  withdraw: 'Rút nhiệm vụ',
  reopen: 'Mở lại nhiệm vụ',
} as const;
export type TaskAction = keyof typeof TASK_ACTIONS;

/** Steps kept of a task, never rewritten. */
export const TASK_STEPS = {
  given: 'Giao nhiệm vụ',
  progress: 'Báo cáo tiến độ',
  reported: 'Báo cáo kết quả',
  extended: 'Đổi hạn',
  done: 'Kết thúc',
  withdrawn: 'Rút',
  reopened: 'Mở lại',
} as const;
export type TaskStepKind = keyof typeof TASK_STEPS;

/** Lists of tasks, each a filter by name. */
export const TASK_LISTS = {
  open: 'Đang thực hiện',
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  reported: 'Chờ kết thúc',
  'done-in-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  withdrawn: 'Đã rút',
} as const;
export type TaskList = keyof typeof TASK_LISTS;

/** The tasks of one conclusion, counted. `given` leaves out what was withdrawn. */
export interface TaskCounts {
  readonly given: number;
  readonly open: number;
  readonly late: number;
  readonly reported: number;
  readonly done: number;
}

/** How the delivery of the notice to the task's body stands. */
export interface TaskDelivery {
  readonly id: string;
  readonly state: DeliveryState;
  readonly dueOn: PlainDate | null;
  readonly late: boolean;
  readonly answeredOn: PlainDate | null;
}

/** One line of the list of tasks. */
export interface TaskRow {
  readonly id: string;
  readonly version: number;
  readonly state: TaskState;
  readonly conclusionId: string;
  readonly ordinal: number;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly content: string;
  readonly dueOn: PlainDate;
  /** Whether it is open and its day has passed, or had passed when the result was reported. */
  readonly late: boolean;
  /** Working days since the due day, of an open late one; else 0. */
  readonly lateDays: number;
  /** The day the result was reported, of one that waits to be closed. */
  readonly reportedOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
  /** Of a done one: after its day. Done late stays done late. */
  readonly doneLate: boolean;
  readonly leaderDayId: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly concludedOn: PlainDate;
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  readonly sealed: boolean;
  /** The notice that names it, once issued. */
  readonly documentId: string | null;
  readonly documentNumber: string | null;
  readonly delivery: TaskDelivery | null;
  readonly actions: readonly TaskAction[];
}
export type TaskPage = Page<TaskRow>;

export interface TaskStep {
  readonly id: string;
  readonly kind: TaskStepKind;
  readonly on: PlainDate;
  /** What was said: progress, result or reason. */
  readonly text: string | null;
  /** Of a step that moved or set the last day. */
  readonly dueFrom: PlainDate | null;
  readonly dueTo: PlainDate | null;
  readonly byName: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
}

/** What the body wrote back on the notice. */
export interface TaskAnswer {
  readonly id: string;
  readonly symbol: string | null;
  readonly receivedOn: PlainDate;
  readonly summary: string;
  /** Whether it ends what was asked; a report on the way does not. */
  readonly final: boolean;
}

export interface TaskView extends TaskRow {
  readonly result: string | null;
  /** The body's answer that shows the result, where one was named. */
  readonly evidenceId: string | null;
  /** Its number and symbol as the body wrote them. */
  readonly evidenceSymbol: string | null;
  /** Answers of the body to the notice, newest first: what a task can be closed on. */
  readonly answers: readonly TaskAnswer[];
  /** Oldest first. */
  readonly steps: readonly TaskStep[];
}

/** A day and a text about one task, from the version the officer saw: progress, or the result that was reported. */
export interface TaskSaysRequest {
  readonly version: number;
  readonly on: PlainDate;
  readonly text: string;
}

export interface CloseTaskRequest {
  readonly version: number;
  readonly doneOn: PlainDate;
  readonly result: string;
  /** The body's answer that shows it. */
  readonly evidenceId?: string | null;
}

export interface ExtendTaskRequest {
  readonly version: number;
  readonly dueOn: PlainDate;
  readonly reason: string;
}

/** How many tasks wait in each list, of all and of the reader's own days as a leader. */
export interface TaskListCounts {
  readonly all: Readonly<Record<TaskList, number>>;
  /** Null where the reader is no leader with days of his own. */
  readonly mine: Readonly<Record<TaskList, number>> | null;
}
