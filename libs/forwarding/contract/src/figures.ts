import type { PlainDate } from '@tiepdan/platform/contract';

/** What is counted of the papers sent to a body in a period, by the day they were sent. Each opens exactly its records. */
export const DELIVERY_FIGURES = {
  sent: 'Đã gửi',
  received: 'Nơi nhận đã nhận',
  answered: 'Đã trả lời',
  'on-time': 'Trả lời đúng hạn',
  'answered-late': 'Trả lời quá hạn',
  returned: 'Trả lại',
  closed: 'Kết thúc theo dõi',
  'not-expected': 'Không phải trả lời',
  open: 'Đang chờ trả lời',
  'open-late': 'Chờ trả lời, đã quá hạn',
} as const;
export type DeliveryFigure = keyof typeof DELIVERY_FIGURES;

export interface AgencyFigures {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly figures: Readonly<Record<DeliveryFigure, number>>;
  /** Papers in reply that came, reports on the way among them ("văn bản phúc đáp"). */
  readonly answers: number;
  /** From sending to the final answer; calendar days, one decimal; null while none was answered. */
  readonly averageDays: number | null;
  /** The same in working days of the office's calendar. */
  readonly averageWorkingDays: number | null;
}

export interface AgencyFiguresReport {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Bodies something was sent to in the period, those with the most first. */
  readonly agencies: readonly AgencyFigures[];
  readonly whole: Omit<AgencyFigures, 'agencyId' | 'agencyName'>;
}
