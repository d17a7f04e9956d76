import { type Calendar, workingDaysAfter } from '@tiepdan/calendar/contract';
import { type DeliveryRow, deliveryActionsFor } from '@tiepdan/forwarding/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** A row as the database gives it. */
export type StoredRow = Omit<DeliveryRow, 'late' | 'lateDays' | 'actions'>;

/** What a row is seen by: today, the office's working days, and what the reader may do. */
export interface Reading {
  readonly today: PlainDate;
  readonly calendar: Calendar;
  readonly permissions: ReadonlySet<string>;
}

/** Whether a delivery still waits though its day has passed. */
export const isLate = ({ state, dueOn }: Pick<StoredRow, 'state' | 'dueOn'>, today: PlainDate): boolean =>
  (state === 'pending' || state === 'sent' || state === 'received') && dueOn !== null && dueOn < today;

/** What is not stored: whether it is late, by how many working days, and what the reader may do with it. */
export function deliveryRow(row: StoredRow, { today, calendar, permissions }: Reading): DeliveryRow {
  const late = isLate(row, today);
  const lateDays = late && row.dueOn ? workingDaysAfter(calendar, row.dueOn, today) : 0;
  return { ...row, late, lateDays, actions: deliveryActionsFor({ ...row, late }, permissions) };
}
