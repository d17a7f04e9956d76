import type { Page, PlainDate, RecordStamp } from '@tiepdan/platform/contract';
import type { ComplianceCount } from './compliance/compliance.js';
import type { DayAct } from './day-rules.js';

/** Periodic by schedule, or ad hoc on the grounds of Luật TCD Đ.18 k.3. */
export const SESSION_KINDS = { periodic: 'Định kỳ', 'ad-hoc': 'Đột xuất' } as const;
export type SessionKind = keyof typeof SESSION_KINDS;

/** What the day is for. A dialogue with people or businesses takes no receptions and is in no figure of receptions. */
export const DAY_PURPOSES = { reception: 'Tiếp công dân', dialogue: 'Đối thoại với nhân dân, doanh nghiệp' } as const;
export type DayPurpose = keyof typeof DAY_PURPOSES;

/**
 * Where the one record of a day stands. From `announced` on it counts, even when nobody came or it was called off
 * (TT 06/2025, 01/TCD cột 10, 16: "ngày tiếp đã công bố"); `planned` is known to the office alone and counts nowhere.
 */
export const DAY_OUTCOMES = {
  planned: 'Dự kiến',
  announced: 'Đã công bố',
  held: 'Đã tiếp',
  'held-nobody': 'Đã tiếp, không có công dân đến',
  'not-held': 'Không tổ chức',
} as const;
export type DayOutcome = keyof typeof DAY_OUTCOMES;

/** A time of day in the office, `07:30`. */
export type TimeOfDay = string;
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Within what the slots of a day are cut: minutes of one, and how many are heard in it at once. */
export const SLOT_LIMITS = { leastMinutes: 5, mostMinutes: 480, leastCapacity: 1, mostCapacity: 50 } as const;

/** When, where and how a day is held, beyond its date. */
export interface DayPlan {
  readonly purpose: DayPurpose;
  /** Whose duty the day is when the host receives on behalf of somebody (uỷ quyền tiếp); null while it is the host's own. */
  readonly principalId: string | null;
  /** Both or neither. Without hours the day is one open list. */
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  /** Null is the office's reception house. */
  readonly place: string | null;
  readonly online: boolean;
  /** Dự kiến nội dung, thành phần tham gia: published with the day (Luật TCD Đ.24 k.4). */
  readonly plannedContent: string | null;
  readonly participants: string | null;
  /** The last day on which citizens may ask to be heard; null is the day itself. */
  readonly registrationClosesOn: PlainDate | null;
  /** Both or neither, and only with hours. */
  readonly slotMinutes: number | null;
  readonly slotCapacity: number | null;
}

/**
 * What is written of a day. `byDeputy`: the host receives on behalf of the Chairman, counted apart from the Chairman's own days;
 * a `principalId` implies it.
 */
export interface LeaderDayDetails extends Partial<DayPlan> {
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly hostId: string;
  readonly byDeputy: boolean;
  readonly outcome: DayOutcome;
  /** Ground of an ad hoc day, reason of a day not held, or a remark. */
  readonly note?: string | null;
}

/** Plans a day (`planned`), or enters one that was announced already. */
export interface EnterLeaderDayRequest extends LeaderDayDetails {
  /** Why it is announced fewer than 5 working days before; due for such a periodic day to come that is entered as announced. */
  readonly lateReason?: string | null;
}

export interface CorrectLeaderDayRequest extends LeaderDayDetails {
  readonly version: number;
  readonly reason: string;
}

interface DayNames {
  readonly hostName: string;
  readonly hostPosition: string;
  readonly principalName: string | null;
  readonly principalPosition: string | null;
  /** The body whose leader the host is; null is the People's Committee. */
  readonly bodyId: string | null;
  readonly bodyName: string | null;
}

/** A day as it stands. */
export interface DayAsItStands extends DayPlan, DayNames {
  readonly id: string;
  readonly status: 'active' | 'cancelled';
  readonly version: number;
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly hostId: string;
  readonly byDeputy: boolean;
  readonly outcome: DayOutcome;
  readonly note: string | null;
  readonly publishedOn: PlainDate | null;
  /** The rule that proposed it; null when it was entered by hand. */
  readonly ruleId: string | null;
  /** What the asking account may do with it now (`day-rules.ts`). */
  readonly actions: readonly DayAct[];
}

export interface LeaderDayRow extends DayAsItStands {
  /** Counted receptions of the day, and the people in them. */
  readonly receptions: number;
  readonly people: number;
}

export interface LeaderDayView extends RecordStamp, DayAsItStands {
  readonly status: 'active' | 'cancelled';
  /** `takesReceptions` of the day: receptions may be logged and hearings asked for on it. */
  readonly takesReceptions: boolean;
}

export type LeaderDayPage = Page<LeaderDayRow>;

/** What a list of days is asked by; every number of the compliance page opens into one of these. */
export interface LeaderDayListFilter {
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly hostId?: string | null;
  /** Days that are this leader's duty, whoever receives. */
  readonly dutyOf?: string | null;
  readonly status?: 'active' | 'cancelled' | null;
  readonly outcome?: DayOutcome | null;
  /** Only days that have been published (`yes`), or only days not yet (`no`). */
  readonly published?: 'yes' | 'no' | null;
  readonly session?: SessionKind | null;
  readonly purpose?: DayPurpose | null;
  /** `own`: the People's Committee; `others`: leaders of other bodies. */
  readonly body?: 'own' | 'others' | null;
  /** `direct`: by whose duty it is; `delegated`: on behalf. */
  readonly by?: 'direct' | 'delegated' | null;
  /** The days behind a number of the compliance page (`complianceList`). */
  readonly counted?: ComplianceCount | null;
}
