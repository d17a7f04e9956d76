import type { PlainDate } from '@tiepdan/platform/contract';

/** What is counted of the tasks given in a period, by the day of the conclusion. Each opens exactly its tasks. */
export const TASK_FIGURES = {
  given: 'Nhiệm vụ giao',
  'done-in-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'open-in-time': 'Đang thực hiện, trong hạn',
  'open-late': 'Đang thực hiện, quá hạn',
  reported: 'Trong đó đã báo cáo, chờ kết thúc',
} as const;
export type TaskFigure = keyof typeof TASK_FIGURES;
export type TaskFigures = Readonly<Record<TaskFigure, number>>;

/** The figures of one body or one leader. */
export interface FigureLine {
  readonly id: string;
  readonly name: string;
  readonly figures: TaskFigures;
  /** From the conclusion to the end of the task; calendar days, one decimal; null while none ended. */
  readonly averageDays: number | null;
  /** The same in working days of the office's calendar. */
  readonly averageWorkingDays: number | null;
}

/** How the conclusions of a period were carried out. */
export interface ConclusionReport {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly conclusions: number;
  /** Conclusions that gave a task. */
  readonly withTasks: number;
  /** Conclusions whose notice went out within the office's term, after it, and not yet. */
  readonly noticesInTime: number;
  readonly noticesLate: number;
  readonly noticesMissing: number;
  readonly whole: Omit<FigureLine, 'id' | 'name'>;
  readonly agencies: readonly FigureLine[];
  readonly leaders: readonly FigureLine[];
}

/** Open tasks of one body by how long they are late, for the first screen of a leader. */
export interface OpenByAgency {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly open: number;
  readonly late: number;
  /** Calendar days since the oldest open task was given. */
  readonly oldestDays: number;
}
export type OpenByAgencyList = readonly OpenByAgency[];
