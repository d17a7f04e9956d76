import type { LeaderDayView } from '@tiepdan/leader-day/contract';
import type { MatterFlag } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { BriefView } from './brief.js';
import type { HearingRow, InvitationView, ToldWay } from './hearing.js';
import type { OnlineSessionView } from './online.js';
import type { Slot } from './slots.js';

/** The day itself, as its screens of preparation need it. */
export interface HearingDay {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly session: LeaderDayView['session'];
  /** As `DAY_OUTCOMES` of the leader's day. */
  readonly outcome: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly hostPosition: string;
  /** On whose behalf the host receives; null: the host's own day. */
  readonly principalName: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly slotMinutes: number | null;
  readonly slotCapacity: number | null;
  readonly place: string | null;
  readonly online: boolean;
  readonly publishedOn: PlainDate | null;
  readonly registrationClosesOn: PlainDate | null;
  readonly plannedContent: string | null;
}

/** A day one may ask for. */
export interface OpenDay extends HearingDay {
  /** How many it takes; null: no limit. */
  readonly capacity: number | null;
  readonly taken: number;
  readonly slots: readonly Slot[];
}
export type OpenDayList = readonly OpenDay[];

/** What a day may lack before it is held. */
export const READINESS = {
  published: 'Lịch tiếp đã công bố',
  placed: 'Mọi đăng ký của ngày này đã được quyết định',
  slots: 'Mọi vụ việc đã có giờ tiếp',
  'citizens-told': 'Công dân đã được mời hoặc báo',
  'agencies-told': 'Cơ quan đã được mời',
  briefs: 'Đã in tóm tắt hồ sơ',
  'note-taker': 'Đã phân công người ghi biên bản',
  'online-told': 'Đã báo các điểm cầu trước ít nhất 05 ngày làm việc',
  'online-tested': 'Đã thử kết nối trước ít nhất 01 ngày làm việc',
  'online-recording': 'Đã ghi nơi lưu bản ghi hình',
} as const;
export type ReadinessCode = keyof typeof READINESS;

/** `late`: its day has passed; `due`: still to be done, in time; `done`; `none`: nothing to do. */
export const READINESS_STATES = { done: 'Xong', due: 'Chưa xong', late: 'Quá hạn', none: 'Không cần' } as const;
export interface ReadinessItem {
  readonly code: ReadinessCode;
  readonly state: keyof typeof READINESS_STATES;
  /** In words, with figures and days. */
  readonly words: string;
  /** The last day in time, where there is one. */
  readonly by: PlainDate | null;
  /** Requests it is about. */
  readonly hearingIds: readonly string[];
}

/** A body asked to attend on the day, over its hearings. */
export interface DayAgency {
  readonly id: string;
  readonly name: string;
  readonly hearingIds: readonly string[];
  readonly invitation: InvitationView | null;
}

/** Everything of one day. */
export interface HearingDayView {
  readonly day: HearingDay;
  /** Of the agenda: grows with each change of order, note-taker or session. */
  readonly version: number;
  readonly slots: readonly Slot[];
  readonly capacity: number | null;
  /** Those placed in their order, then those that ask for this day. */
  readonly hearings: readonly HearingRow[];
  readonly noteTakerId: string | null;
  readonly noteTakerName: string | null;
  readonly briefsPrintedAt: string | null;
  readonly agencies: readonly DayAgency[];
  readonly readiness: readonly ReadinessItem[];
  readonly online: OnlineSessionView | null;
  /** Whether the reader may order it, prepare it, sit in it, and end it now. */
  readonly may: { readonly order: boolean; readonly prepare: boolean; readonly sit: boolean; readonly close: boolean };
}

/** The screen of the day: today's or the next of the reader's days, with the facts of every matter. Null: there is none. */
export interface TodayView {
  readonly day: HearingDayView | null;
  readonly briefs: readonly BriefView[];
}

/** The whole order of a day. Requests that are left out go back to waiting; accepted ones may not be left out. */
export interface AgendaRequest {
  readonly version: number;
  readonly order: readonly { readonly id: string; readonly slotAt?: string | null }[];
}
export const AGENDA_MOST = 200;

/** Where the agenda stands after a write. */
export interface AgendaWritten {
  readonly version: number;
}

/** The order the law's priorities suggest, and why. */
export interface AgendaSuggestion {
  readonly order: readonly { readonly id: string; readonly slotAt: string | null; readonly flags: readonly MatterFlag[]; readonly why: string }[];
}

export interface NoteTakerRequest {
  readonly version: number;
  readonly accountId: string | null;
}

/** Invites or tells several at once: citizens by their hearing, bodies by their id. */
export interface InviteRequest {
  readonly hearingIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly how: ToldWay;
  /** The day they were told; not for papers, whose day is the paper's. */
  readonly on?: PlainDate | null;
  readonly note?: string | null;
}
export const INVITE_MOST = 200;

export interface InviteResult {
  /** Papers drafted. */
  readonly documentIds: readonly string[];
  readonly told: number;
  /** Who was left out and why, in words. */
  readonly leftOut: readonly { readonly id: string; readonly message: string }[];
  /** How many are told later than the office has set. */
  readonly late: number;
}

export interface CloseDayRequest {
  readonly version: number;
}

/** One day to come and what it lacks. */
export interface DayReadiness {
  readonly day: HearingDay;
  readonly items: readonly ReadinessItem[];
}
export type DayReadinessList = readonly DayReadiness[];

/** Working days before the reception day; the office's own setting (local practice, not law). */
export interface HearingTerms {
  readonly version: number;
  readonly citizenDays: number;
  readonly agencyDays: number;
  /** From so many working days before, a day that lacks something stands on the head's desk. */
  readonly leadDays: number;
}
export type ChangeHearingTermsRequest = HearingTerms;
export const HEARING_TERM_LIMITS = { citizenDays: [0, 30], agencyDays: [0, 30], leadDays: [1, 60] } as const;
export const HEARING_TERM_NAMES = {
  citizenDays: 'Mời, báo công dân trước (ngày làm việc)',
  agencyDays: 'Mời cơ quan trước (ngày làm việc)',
  leadDays: 'Nhắc việc chuẩn bị từ (ngày làm việc trước)',
} as const;
