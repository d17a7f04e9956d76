import type { Page, PlainDate } from '@tiepdan/platform/contract';

/** The records that say when something happened; one that is dated in a locked period is marked as late. */
export const LATE_SUBJECTS = {
  reception: 'Lượt tiếp công dân',
  petition: 'Đơn',
  'petition-step': 'Bước xử lý đơn',
  'leader-day': 'Ngày tiếp của lãnh đạo',
  document: 'Văn bản phát hành',
  verification: 'Xác minh',
  decision: 'Quyết định, kết luận giải quyết',
  transfer: 'Chuyển cơ quan điều tra',
  enforcement: 'Kết quả thi hành',
  protection: 'Bảo vệ người tố cáo',
  instrument: 'Văn bản quản lý, chỉ đạo',
  training: 'Lớp tập huấn, tuyên truyền',
  inspection: 'Cuộc thanh tra trách nhiệm',
  answer: 'Văn bản phúc đáp',
} as const;
export type LateSubject = keyof typeof LATE_SUBJECTS;

/** What was written late. `moved`: its day was changed from or into the locked period. */
export const LATE_HAPPENINGS = { entered: 'Nhập muộn', moved: 'Đổi ngày', cancelled: 'Hủy sau khi khóa', restored: 'Khôi phục sau khi khóa' } as const;
export type LateHappening = keyof typeof LATE_HAPPENINGS;

/** Longest span one lock covers, in days: a year and what belongs to it. */
export const LONGEST_LOCK = 400;

export interface LockPeriodRequest {
  readonly from: PlainDate;
  /** A day that has passed: what may still happen is not locked. */
  readonly to: PlainDate;
  readonly reason: string;
}

export interface UnlockPeriodRequest {
  readonly reason: string;
}

/** A span of days that the head has locked. Taken back by unlocking; both stay. */
export interface PeriodLockView {
  readonly id: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
  /** Instants, ISO 8601 UTC. */
  readonly lockedAt: string;
  readonly lockedByName: string;
  readonly unlockedAt: string | null;
  readonly unlockedByName: string | null;
  readonly unlockReason: string | null;
  /** How much was written late while it was locked. */
  readonly late: number;
}
/** Newest period first. */
export type PeriodLockList = readonly PeriodLockView[];

/** Whether a day may be entered as usual. `sentence` is what a form says beside the day when it may not; null when it may. */
export interface LockedDay {
  readonly day: PlainDate;
  readonly locked: boolean;
  readonly lockId: string | null;
  readonly sentence: string | null;
}

/** A record that was written, or moved, into or out of a locked period. Names nobody. */
export interface LateEntry {
  readonly id: string;
  readonly lockId: string;
  readonly subject: LateSubject;
  readonly subjectId: string;
  readonly happening: LateHappening;
  /** The day of the record that lies in the locked period. */
  readonly on: PlainDate;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
}
export type LateEntryPage = Page<LateEntry>;
