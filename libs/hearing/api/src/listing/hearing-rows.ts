import { type Calendar, workingDaysAfter } from '@tiepdan/calendar/contract';
import { type HearingRow, type HearingTerms, type InvitationView, hearingActionsFor } from '@tiepdan/hearing/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** An invitation as the database gives it. */
export type StoredInvitation = Omit<InvitationView, 'late'>;
/** A row as the database gives it. */
export type StoredRow = Omit<HearingRow, 'actions' | 'told' | 'startedAt'> & { readonly told: StoredInvitation | null; readonly startedAt: Date | null };

/** What rows are seen by: today, the office's working days and terms, and what the reader may do. */
export interface Reading {
  readonly today: PlainDate;
  readonly calendar: Calendar;
  readonly terms: HearingTerms;
  readonly permissions: ReadonlySet<string>;
}

/** Whether somebody told on `on` has fewer than `days` working days until the day itself. A paper not issued is reckoned by today. */
export const isToldLate = (calendar: Calendar, on: PlainDate, heldOn: PlainDate, days: number): boolean => workingDaysAfter(calendar, on, heldOn) < days;

/** What is not stored of an invitation. */
export function invitationView(invitation: StoredInvitation, heldOn: PlainDate | null, { today, calendar, terms }: Reading): InvitationView {
  const days = invitation.agencyId ? terms.agencyDays : terms.citizenDays;
  return { ...invitation, late: heldOn !== null && isToldLate(calendar, invitation.on ?? today, heldOn, days) };
}

/** What is not stored of a row: what may be done with it, and whether its citizen was told in time. */
export function hearingRow(row: StoredRow, reading: Reading): HearingRow {
  return {
    ...row,
    told: row.told && invitationView(row.told, row.heldOn, reading),
    startedAt: row.startedAt && new Date(row.startedAt).toISOString(),
    actions: hearingActionsFor(row, reading.permissions),
  };
}
