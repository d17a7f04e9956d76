import type { ErrorTable, Page, PermissionTable, PlainDate, RecordStamp } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

/** Periodic by schedule, or ad hoc on the grounds of Luật TCD Đ.18 k.3. */
export const SESSION_KINDS = { periodic: 'Định kỳ', 'ad-hoc': 'Đột xuất' } as const;
export type SessionKind = keyof typeof SESSION_KINDS;

/**
 * What became of the announced day. An announced day counts even when nobody came (TT 06/2025, 01/TCD cột 10, 16),
 * so only `cancelled` records leave the count, not `not-held`.
 */
export const DAY_OUTCOMES = {
  announced: 'Đã thông báo',
  held: 'Đã tiếp',
  'held-nobody': 'Đã tiếp, không có công dân đến',
  'not-held': 'Không tổ chức',
} as const;
export type DayOutcome = keyof typeof DAY_OUTCOMES;

/** A leader of the People's Committee who receives citizens. `chair` is the head ("Thủ trưởng") of 01/TCD. */
export interface LeaderView {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
  readonly chair: boolean;
}

/**
 * One announced reception day of one leader. `byDeputy`: the host receives on behalf of the Chairman
 * (uỷ quyền tiếp), counted apart from the Chairman's own days.
 */
export interface LeaderDayDetails {
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly hostId: string;
  readonly byDeputy: boolean;
  readonly outcome: DayOutcome;
  /** Ground of an ad hoc day, reason of a day not held, or a remark. */
  readonly note?: string | null;
}

export interface CorrectLeaderDayRequest extends LeaderDayDetails {
  readonly version: number;
  readonly reason: string;
}

export interface LeaderDayRow extends LeaderDayDetails {
  readonly id: string;
  readonly status: 'active' | 'cancelled';
  readonly hostName: string;
  readonly hostPosition: string;
  readonly receptions: number;
  readonly people: number;
}

export interface LeaderDayView extends RecordStamp, LeaderDayDetails {
  readonly hostName: string;
  readonly hostPosition: string;
}

export type LeaderDayPage = Page<LeaderDayRow>;

export const leaderDayErrors = {
  'LEADER_DAY.UNKNOWN_HOST': { status: 422, message: 'Không tìm thấy lãnh đạo đã chọn.' },
  'LEADER_DAY.ALREADY_ANNOUNCED': { status: 409, message: '{host} đã có lịch tiếp {session} ngày {day}.' },
  'LEADER_DAY.OUTCOME_IN_FUTURE': { status: 422, message: 'Ngày {day} chưa đến nên chưa thể ghi là đã tiếp.' },
  'LEADER_DAY.NOTE_MISSING': { status: 422, message: 'Ngày không tổ chức hoặc tiếp đột xuất phải ghi lý do.' },
  'LEADER_DAY.HAS_RECEPTIONS': { status: 409, message: 'Ngày tiếp này đã có {receptions} lượt tiếp nên không hủy, không ghi "không tổ chức" hay "không có công dân đến" được.' },
} as const satisfies ErrorTable;

export const leaderDayPermissions = {
  'leader-day.read': { label: 'Xem lịch tiếp của lãnh đạo', roles: CASE_READERS },
  'leader-day.manage': { label: 'Lập, sửa, hủy lịch tiếp của lãnh đạo', roles: ['reception-officer', 'head'] },
} as const satisfies PermissionTable;

export const leaderDayPaths = {
  /** `?from=&to=&hostId=&status=&cursor=&limit=` */
  list: '/api/leader-days',
  one: (id: string) => `/api/leader-days/${id}`,
  cancel: (id: string) => `/api/leader-days/${id}/cancellation`,
  restore: (id: string) => `/api/leader-days/${id}/restoration`,
  history: (id: string) => `/api/leader-days/${id}/history`,
  leaders: '/api/leaders',
} as const;
export type LeaderList = readonly LeaderView[];
export * from './compliance/index.js';
export * from './rules/index.js';
