import { TASK_STATES, type ConclusionRow, type TaskRow } from '@tiepdan/conclusion/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { ChipTone, SummaryRow } from '@tiepdan/ui/web';

/** A state as a chip shows it. */
export interface Mark {
  readonly word: string;
  readonly tone: ChipTone;
  readonly icon?: string;
}

/** Where a task stands, its word first and whether it is late beside it. */
export function taskMarks(task: Pick<TaskRow, 'state' | 'late' | 'lateDays' | 'doneLate'>): readonly Mark[] {
  const late = task.lateDays > 0 ? `Quá hạn ${task.lateDays} ngày làm việc` : 'Quá hạn';
  switch (task.state) {
    case 'done':
      return [task.doneLate ? { word: 'Hoàn thành quá hạn', tone: 'warning' } : { word: 'Hoàn thành đúng hạn', tone: 'good' }];
    case 'withdrawn':
      return [{ word: TASK_STATES.withdrawn, tone: 'neutral', icon: 'block' }];
    default:
      return [
        { word: TASK_STATES[task.state], tone: task.state === 'reported' ? 'info' : 'neutral' },
        ...(task.late ? [{ word: task.state === 'reported' ? `Báo cáo chậm ${task.lateDays} ngày làm việc` : late, tone: 'danger' as const }] : []),
      ];
  }
}

/** Where a conclusion stands. */
export function conclusionMark({ status, state, tasks }: Pick<ConclusionRow, 'status' | 'state' | 'tasks'>): Mark {
  if (status === 'cancelled') return { word: 'Đã hủy', tone: 'neutral', icon: 'block' };
  if (state === 'noted') return { word: 'Không giao nhiệm vụ', tone: 'neutral' };
  if (state === 'done') return { word: 'Đã thực hiện xong', tone: 'good' };
  return tasks.late > 0 ? { word: `${tasks.late} nhiệm vụ quá hạn`, tone: 'danger' } : { word: 'Đang thực hiện', tone: 'info' };
}

/** Where the notice of a conclusion stands; null while it is in time and nobody need look. */
export function noticeMark({ notice, noticeLate, noticeDueOn }: Pick<ConclusionRow, 'notice' | 'noticeLate' | 'noticeDueOn'>): Mark {
  if (notice?.state === 'issued') return noticeLate ? { word: 'Thông báo chậm', tone: 'warning' } : { word: 'Đã ra thông báo', tone: 'good' };
  const word = notice ? 'Thông báo đang soạn' : 'Chưa ra thông báo';
  return noticeLate ? { word: `${word}, quá hạn ${formatDay(noticeDueOn)}`, tone: 'danger' } : { word: `${word}, hạn ${formatDay(noticeDueOn)}`, tone: 'neutral' };
}

/** A task in a few lines, for when another officer's version is shown. */
export function taskSummary(task: TaskRow): readonly SummaryRow[] {
  return [
    { label: 'Tình trạng', value: TASK_STATES[task.state] },
    { label: 'Hạn', value: formatDay(task.dueOn) },
    { label: 'Báo cáo', value: task.reportedOn && formatDay(task.reportedOn) },
    { label: 'Hoàn thành', value: task.doneOn && formatDay(task.doneOn) },
  ];
}

/** How a conclusion is called: it has no number, and one day may have several. */
export function conclusionName({ concludedOn, hostName }: Pick<ConclusionRow, 'concludedOn' | 'hostName'>): string {
  return `Kết luận ngày ${formatDay(concludedOn)} của ${hostName}`;
}
