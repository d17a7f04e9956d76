import type { Page, PlainDate } from '@tiepdan/platform/contract';

/** What a digest speaks of, most pressing first; the label stands over its lines. */
export const DIGEST_SECTIONS = {
  overdue: 'Quá hạn',
  'due-today': 'Hết hạn hôm nay',
  'due-soon': 'Sắp đến hạn',
  'to-sign': 'Chờ ký',
  'to-approve': 'Đề xuất chờ duyệt',
  unassigned: 'Chưa giao người xử lý',
  escalated: 'Quá hạn trong cơ quan',
  'answers-late': 'Văn bản đã gửi quá hạn trả lời',
  'sent-back': 'Văn bản bị trả lại',
  'tasks-late': 'Nhiệm vụ theo kết luận quá hạn',
  'tasks-soon': 'Nhiệm vụ theo kết luận sắp đến hạn',
  'reports-due': 'Báo cáo chưa chốt',
  'units-missing': 'Đơn vị chưa gửi số liệu báo cáo',
  'keeping-ended': 'Đã hết thời hạn lưu, đề nghị kết thúc lưu',
  'matter-flagged': 'Vụ việc vừa được đánh dấu',
  'identity-opened': 'Danh tính vừa được mở',
  entrusted: 'Ủy quyền khi vắng mặt',
} as const;
export type DigestSectionCode = keyof typeof DIGEST_SECTIONS;

/** What a line opens. */
export type DigestRecordKind = 'petition' | 'reception' | 'matter' | 'opening' | 'document' | 'conclusion' | 'filing' | 'reporting-unit' | 'delegation';

/** One thing to do or to know. Never a person's name: what is written here leaves the office by mail. */
export interface DigestLine {
  readonly record: DigestRecordKind;
  readonly id: string;
  /** `Đơn số 12/2026`. */
  readonly title: string;
  /** Kind and field, or what else can be said without a name: `Khiếu nại, Bồi thường`. */
  readonly topic: string;
  /** Which limit: `Thụ lý khiếu nại`; null where no limit runs. */
  readonly limit: string | null;
  readonly due: PlainDate | null;
  /** `Còn 3 ngày làm việc`, `Quá hạn 2 ngày`; null where no limit runs. */
  readonly state: string | null;
  /** Route of the client. */
  readonly link: string;
}

/** At most `DIGEST_LINES` lines, the most pressing first; `total` counts all. */
export interface DigestSection {
  readonly code: DigestSectionCode;
  /** The colleague in whose place the reader sees it; left out for what is the reader's own. */
  readonly inPlaceOf?: string | null;
  readonly total: number;
  readonly lines: readonly DigestLine[];
}
export const DIGEST_LINES = 20;

/** A line as the application shows it. */
export interface ShownDigestLine extends DigestLine {
  /** The record's own words, for those who may read them; null for sealed records, and for what has none. */
  readonly about: string | null;
}

export interface ShownDigestSection extends Omit<DigestSection, 'lines'> {
  readonly label: string;
  readonly lines: readonly ShownDigestLine[];
}

/** What one officer was told on one working day. */
export interface DigestView {
  readonly id: string;
  readonly day: PlainDate;
  /** In one line: `3 đơn quá hạn, 5 đơn sắp đến hạn`. */
  readonly heading: string;
  readonly sections: readonly ShownDigestSection[];
  /** Instant, ISO 8601 UTC. */
  readonly createdAt: string;
  /** Instant it was marked read, or null. */
  readonly readAt: string | null;
}

export type DigestPage = Page<DigestView>;

/** How many digests the signed-in officer has not read. */
export interface UnreadDigests {
  readonly count: number;
}

/** How the signed-in officer is reminded. */
export interface ReminderPreferences {
  /** Null while the administrator has given none. */
  readonly email: string | null;
  readonly mailDigest: boolean;
  /** Whether this installation sends mail at all. */
  readonly mailAvailable: boolean;
  /** `07:30`: when the digest is made on working days. */
  readonly digestAt: string;
}

export interface ReminderPreferencesRequest {
  readonly mailDigest: boolean;
}
