import type { Page, PlainDate, RecordStamp, RecordStatus } from '@tiepdan/platform/contract';
import type { TaskCounts, TaskView } from './task.js';

/** Longest texts, in characters; shared by form, body and database. */
export const CONCLUSION_LIMITS = { text: 10_000, taskContent: 4000, taskResult: 4000, reason: 1000, tasksMost: 50 } as const;

/**
 * Where a conclusion stands. It is never stored: it follows from its tasks. `noted` gave nobody anything to do;
 * `following` has a task that is not ended; `done` has none left.
 */
export const CONCLUSION_STATES = {
  noted: 'Không giao nhiệm vụ',
  following: 'Đang thực hiện',
  done: 'Đã thực hiện xong',
} as const;
export type ConclusionState = keyof typeof CONCLUSION_STATES;

/** What may be done with a conclusion now, by this reader. */
export const CONCLUSION_ACTIONS = {
  correct: 'Sửa kết luận',
  'add-task': 'Giao thêm nhiệm vụ',
  notify: 'Soạn thông báo kết luận',
  cancel: 'Hủy kết luận',
  restore: 'Khôi phục kết luận',
} as const;
export type ConclusionAction = keyof typeof CONCLUSION_ACTIONS;

/** A task as whoever writes it down gives it: to which body, what, and its last day. */
export interface TaskDetails {
  readonly agencyId: string;
  readonly content: string;
  readonly dueOn: PlainDate;
}

/** What a leader concluded, as a form or another domain writes it down. */
export interface ConclusionDetails {
  readonly leaderDayId: string;
  /** The visit it is about; null of one about the day as a whole. */
  readonly receptionId: string | null;
  /** The matter; where a reception is named and this is null, the reception's matter is taken. */
  readonly matterId: string | null;
  readonly text: string;
  /** Not before the day, not in the future. */
  readonly concludedOn: PlainDate;
}

export interface RecordConclusionRequest extends ConclusionDetails {
  readonly tasks: readonly TaskDetails[];
}

/** Answer to recording one. */
export interface RecordedConclusion {
  readonly id: string;
  readonly version: number;
  /** In the order of the request. */
  readonly taskIds: readonly string[];
}

/** The text and the day may be corrected; what it is about may not. */
export interface CorrectConclusionRequest {
  readonly version: number;
  readonly text: string;
  readonly concludedOn: PlainDate;
  readonly reason: string;
}

export interface AddTaskRequest extends TaskDetails {
  /** The conclusion's version. */
  readonly version: number;
  /** Why it is given only now. */
  readonly reason: string;
}

/** The notice that tells of a conclusion, while it is prepared or once it went out. */
export interface ConclusionNotice {
  readonly documentId: string;
  readonly state: 'draft' | 'submitted' | 'approved' | 'issued';
  /** `15/TB-BTCD` once issued. */
  readonly number: string | null;
  readonly issuedOn: PlainDate | null;
}

/** One line of the list of conclusions. */
export interface ConclusionRow {
  readonly id: string;
  readonly version: number;
  readonly status: RecordStatus;
  readonly state: ConclusionState;
  readonly leaderDayId: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly hostPosition: string;
  readonly heldOn: PlainDate;
  readonly concludedOn: PlainDate;
  readonly receptionId: string | null;
  /** `18/2023` */
  readonly receptionNumber: string | null;
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  /** Masked where the matter keeps its people secret and the reader may not open them. */
  readonly text: string;
  readonly sealed: boolean;
  readonly notice: ConclusionNotice | null;
  /** The last day in time for the notice, by the office's terms. */
  readonly noticeDueOn: PlainDate;
  /** Whether the notice is not out though its day has passed, or went out after it. */
  readonly noticeLate: boolean;
  readonly tasks: TaskCounts;
}
export type ConclusionPage = Page<ConclusionRow>;

export interface ConclusionView extends ConclusionRow, RecordStamp {
  readonly taskList: readonly TaskView[];
  /** Every notice in force, the first one first. */
  readonly notices: readonly ConclusionNotice[];
  /** Whether a notice can be drafted: tasks or a text that none of them names yet. */
  readonly unnotified: boolean;
  readonly actions: readonly ConclusionAction[];
}

/** Lists of conclusions, each a filter by name. */
export const CONCLUSION_LISTS = {
  following: 'Đang thực hiện',
  unnotified: 'Chưa ra thông báo',
  'notice-late': 'Thông báo chậm',
} as const;
export type ConclusionList = keyof typeof CONCLUSION_LISTS;
