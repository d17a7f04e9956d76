/**
 * Kinds of records with a time of keeping of their own. What hangs on them (papers, answers, decisions, tasks, files) is kept with them;
 * a matter is kept as long as the longest-kept of its records, counted from the last thing that happened in it.
 */
export const RETAINED_KINDS = {
  reception: 'Lượt tiếp công dân',
  complaint: 'Đơn, vụ việc khiếu nại',
  denunciation: 'Đơn, vụ việc tố cáo',
  proposal: 'Đơn, vụ việc kiến nghị, phản ánh',
  hearing: 'Đăng ký gặp lãnh đạo',
  feedback: 'Phản ánh, kiến nghị về thủ tục hành chính',
} as const;
export type RetainedKind = keyof typeof RETAINED_KINDS;
export const RETAINED_KIND_LIST = Object.keys(RETAINED_KINDS) as RetainedKind[];

/**
 * Years a record is kept after its end; null: for ever (“vĩnh viễn”). M: the law on archives (Luật Lưu trữ 33/2024/QH15) leaves the
 * length to lists of the ministries; the usual is long, and an office sets what its own list says.
 */
export type Retention = Readonly<Record<RetainedKind, number | null>>;

/** Never shorter than the audit of the same records is kept (ADR 0036). Years. */
export const SHORTEST_RETENTION = 10;
export const LONGEST_RETENTION = 100;

/** While an office has set nothing. Years. */
export const USUAL_RETENTION: Retention = { reception: 20, complaint: 20, denunciation: 20, proposal: 20, hearing: 20, feedback: 20 };

export interface RetentionView extends Retention {
  /** 0 while everything is as usual. */
  readonly version: number;
}

export interface SetRetentionRequest extends Retention {
  readonly version: number;
}
