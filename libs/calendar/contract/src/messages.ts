import type { PlainDate, RecordStamp, WrittenRecord } from '@tiepdan/platform/contract';
import type { CountingRule } from './calendar.js';
import type { DayKind, DayRule } from './day-rule.js';
import type { Extension, WhyStep } from './limit.js';
import type { LimitCode, LimitRule, LimitVariant } from './limit-rule.js';
import type { LimitState } from './limit-state.js';
import type { MovedLimits } from './running/running-limit.js';
import type { MissingHoliday } from './statutory-holidays.js';

/** The first and the last year whose calendar can be kept: BLLĐ 2019 is in force from 01/01/2021. */
export const CALENDAR_YEARS = { first: 2021, last: 2100 } as const;

/** How much a pasted list may hold, in characters, and how many pauses or days a preview takes. */
export const CALENDAR_LIMITS = { listText: 20_000, pauses: 20, previewDays: 400 } as const;

/** A day that the office enters: announced by the Government for the year, or decided for the office. */
export interface CalendarDayDetails {
  readonly day: PlainDate;
  readonly kind: DayKind;
  readonly name: string;
  readonly legalBasis?: string | null;
}

export interface CorrectCalendarDayRequest extends CalendarDayDetails {
  readonly version: number;
  readonly reason: string;
}

/** Several days at once, as lines `ngày; loại; tên`; all of them are entered, or none. */
export interface ImportCalendarDaysRequest {
  readonly year: number;
  /** The decision the list is from; every line gets it. */
  readonly legalBasis?: string | null;
  readonly text: string;
}

export interface ImportedCalendarDays {
  readonly records: readonly WrittenRecord[];
  /** Open limits whose due day the days moved. */
  readonly moved: MovedLimits;
}

/** Answer to a change of one day: where the record stands, and which open limits it moved. */
export interface WrittenCalendarDay extends WrittenRecord {
  readonly moved: MovedLimits;
}

/** Asks what a change would move: the office's own days `withdraw` taken out, `enter` put in. Nothing is written. */
export interface PreviewCalendarDaysRequest {
  readonly withdraw: readonly { readonly day: PlainDate }[];
  readonly enter: readonly CalendarDayDetails[];
}

export interface CalendarDayView extends RecordStamp, CalendarDayDetails {
  readonly legalBasis: string | null;
}

/** A year's calendar: all that a client needs to tell working days from days off by itself. */
export interface CalendarYear {
  readonly year: number;
  readonly counting: readonly CountingRule[];
  /** What the product brings for everyone. */
  readonly national: readonly DayRule[];
  /** What the office has entered; on the same day it holds instead. */
  readonly own: readonly CalendarDayView[];
  /** Holidays of the law that are not, or not fully, in the calendar. */
  readonly missing: readonly MissingHoliday[];
}

/** A suspension as it is asked about; `until` left out or null while it lasts. */
export interface PauseRequest {
  readonly from: PlainDate;
  readonly until?: PlainDate | null;
}

/** Which limit to compute, from when, with which suspensions and extensions. */
export interface LimitPreviewRequest {
  readonly code: LimitCode;
  readonly variant: LimitVariant;
  /** The day of the start event; its version of the rule is taken. */
  readonly start: PlainDate;
  readonly pauses: readonly PauseRequest[];
  readonly extensions: readonly Extension[];
}

export interface LimitPreview {
  readonly rule: LimitRule;
  /** Null while suspended. */
  readonly due: PlainDate | null;
  readonly state: LimitState | null;
  readonly why: readonly WhyStep[];
}
