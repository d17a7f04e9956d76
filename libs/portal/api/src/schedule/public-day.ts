import { dayCapacity } from '@tiepdan/hearing/contract';
import type { DayChangeKind, DayOutcome, DayPurpose, SessionKind, TimeOfDay } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** What happened to a day after it was published, as far as the public is told. */
export interface PublicChange {
  readonly kind: DayChangeKind;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  readonly fromHost: string;
  readonly toHost: string;
  readonly reason: string | null;
  readonly documentNumber: string | null;
}

/** A published day. Days only planned are never read. */
export interface PublicDay {
  readonly id: string;
  readonly version: number;
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly purpose: DayPurpose;
  readonly outcome: Exclude<DayOutcome, 'planned'>;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  readonly place: string | null;
  readonly online: boolean;
  readonly hostName: string;
  readonly hostPosition: string;
  /** Whose duty it is when the host receives on behalf. */
  readonly principalName: string | null;
  readonly principalPosition: string | null;
  /** Null: the People's Committee. */
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly plannedContent: string | null;
  readonly participants: string | null;
  readonly registrationClosesOn: PlainDate | null;
  readonly slotMinutes: number | null;
  readonly slotCapacity: number | null;
  /** Requests that have a place on it. */
  readonly placed: number;
  /** The slots of these; null where none was given one. */
  readonly placedAt: readonly (TimeOfDay | null)[];
  readonly changes: readonly PublicChange[];
  readonly changedAt: Date;
}

/** Whether somebody may still ask to be heard on a day, and how many places are left. */
export type RegistrationState =
  | { readonly open: true; /** Null: no limit. */ readonly free: number | null; readonly until: PlainDate }
  | { readonly open: false; readonly why: 'not-offered' | 'closed' | 'full' };

/** What the page says before anybody tries; who registers is checked again where it is written. */
export function registrationOf(day: PublicDay, today: PlainDate): RegistrationState {
  if (day.purpose !== 'reception' || day.bodyId !== null || day.outcome !== 'announced' || day.heldOn < today) return { open: false, why: 'not-offered' };
  const until = day.registrationClosesOn ?? day.heldOn;
  if (until < today) return { open: false, why: 'closed' };
  const capacity = dayCapacity(day);
  const free = capacity === null ? null : Math.max(0, capacity - day.placed);
  return free === 0 ? { open: false, why: 'full' } : { open: true, free, until };
}
