import type { PlainDate } from '@tiepdan/platform/contract';

/** Who asked for it. Closed, because a sentence could name somebody and stays in the audit. */
export const ASKED_BY = {
  self: 'Chính công dân, đã đối chiếu giấy tờ tùy thân',
  representative: 'Người đại diện theo pháp luật hoặc theo ủy quyền, đã đối chiếu giấy tờ',
} as const;
export type AskedBy = keyof typeof ASKED_BY;

/** A citizen's right to know what is kept about them (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
export interface HandOverRequest {
  readonly askedBy: AskedBy;
  /** The day of the request. */
  readonly askedOn: PlainDate;
}
