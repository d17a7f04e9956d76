import type { PlainDate } from '@tiepdan/platform/contract';

/** The one question's five answers, from the best. The number is what is stored. */
export const SATISFACTION_GRADES = {
  5: 'Rất hài lòng',
  4: 'Hài lòng',
  3: 'Bình thường',
  2: 'Không hài lòng',
  1: 'Rất không hài lòng',
} as const;
export type SatisfactionGrade = keyof typeof SATISFACTION_GRADES;
/** Most characters of the words one may add. */
export const SATISFACTION_TEXT_MAX = 500;

/** One answer: without a name, without the record it is about. */
export interface SatisfactionEntry {
  readonly id: string;
  readonly on: PlainDate;
  readonly grade: SatisfactionGrade;
  readonly text: string | null;
}

/** Answers given from one day to another, both included. */
export interface SatisfactionView {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly counts: readonly { readonly grade: SatisfactionGrade; readonly count: number }[];
  /** The sum of `counts`. */
  readonly total: number;
  /** The newest first, at most `SATISFACTION_LIST_MAX`. */
  readonly entries: readonly SatisfactionEntry[];
}
export const SATISFACTION_LIST_MAX = 200;

/** How much the public pages were used on the days asked for; counts alone, never who. */
export interface PortalUseView {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Look-ups answered, with a code that works. */
  readonly lookups: number;
  /** Codes that work now. */
  readonly codes: number;
  /** Requests to be heard that came from the public page. */
  readonly registrations: number;
}

/** One public address, with the QR to print on a notice board. */
export interface PublicAddressView {
  readonly what: keyof typeof PUBLIC_ADDRESSES;
  readonly address: string;
  readonly qrSvg: string;
}
export type PublicAddressList = readonly PublicAddressView[];
export const PUBLIC_ADDRESSES = {
  home: 'Trang thông tin của Ban Tiếp công dân',
  schedule: 'Lịch tiếp công dân',
  calendar: 'Lịch tiếp công dân để đăng ký trên điện thoại (iCal)',
  lookup: 'Tra cứu tình trạng đơn',
} as const;
