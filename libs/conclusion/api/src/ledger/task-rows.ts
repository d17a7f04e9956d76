import { type Calendar, workingDaysAfter } from '@tiepdan/calendar/contract';
import { OPEN_TASKS, type TaskRow, taskActionsFor } from '@tiepdan/conclusion/contract';
import { type DeliveryState, OPEN_DELIVERIES } from '@tiepdan/forwarding/contract';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';

/** A row as the database gives it. */
export interface StoredTask extends Omit<TaskRow, 'late' | 'lateDays' | 'actions' | 'delivery'> {
  readonly delivery: Omit<NonNullable<TaskRow['delivery']>, 'late'> | null;
  readonly sealedMatters: readonly string[];
  readonly conclusionStatus: RecordStatus;
}

/** What a row is seen by: today, the office's working days, and what the reader may do. */
export interface Reading {
  readonly today: PlainDate;
  readonly calendar: Calendar;
  readonly permissions: ReadonlySet<string>;
}

type Reckoned = Pick<TaskRow, 'late' | 'lateDays' | 'delivery' | 'actions'>;

/** What is not stored: whether it is late, by how many working days, and what the reader may do with it. */
export function taskRow<T extends StoredTask>(stored: T, reading: Reading): Omit<T, 'sealedMatters' | 'conclusionStatus' | 'delivery'> & Reckoned {
  const { sealedMatters: _matters, conclusionStatus, delivery, ...row } = stored;
  return { ...row, ...reckoned(stored, reading), delivery: delivery && { ...delivery, late: isOpen(delivery.state) && delivery.dueOn !== null && delivery.dueOn < reading.today } };
}

function reckoned({ state, dueOn, reportedOn, conclusionStatus }: StoredTask, { today, calendar, permissions }: Reading): Omit<Reckoned, 'delivery'> {
  const until = reportedOn ?? today;
  const late = OPEN_TASKS.includes(state) && dueOn < until;
  return { late, lateDays: late ? workingDaysAfter(calendar, dueOn, until) : 0, actions: conclusionStatus === 'active' ? taskActionsFor(state, permissions) : [] };
}

const isOpen = (state: DeliveryState): boolean => OPEN_DELIVERIES.includes(state);
