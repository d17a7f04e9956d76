import type { PlainDate } from '@tiepdan/platform/contract';

/** The limits of intake (R) and of resolution (K); what each is stands in its rows, which are dated data. */
export const LIMIT_CODES = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'K1',
  'K2',
  'K3',
  'K4',
  'K5',
  'K6',
  'K7',
  'K8',
  'K9',
  'K10',
  'K11',
  'K12',
  'K13',
  'K14',
  'K15',
  'K16',
  'K17',
  'K18',
] as const;
export type LimitCode = (typeof LIMIT_CODES)[number];

/** The cases that the law gives different lengths for. */
export const LIMIT_VARIANTS = {
  normal: 'Thông thường',
  complex: 'Phức tạp',
  remote: 'Vùng sâu, vùng xa, đi lại khó khăn',
  'remote-complex': 'Vùng sâu, vùng xa và phức tạp',
  'very-complex': 'Đặc biệt phức tạp',
  'discipline-first': 'Kỷ luật cán bộ, công chức, lần đầu',
  'discipline-second': 'Kỷ luật cán bộ, công chức, lần hai',
  dismissal: 'Kỷ luật buộc thôi việc, lần hai',
  'first-step': 'Bước thứ nhất',
  'second-step': 'Bước thứ hai',
} as const;
export type LimitVariant = keyof typeof LIMIT_VARIANTS;

export const LIMIT_UNITS = { 'working-day': 'ngày làm việc', day: 'ngày', year: 'năm' } as const;
export type LimitUnit = keyof typeof LIMIT_UNITS;

/** The event whose day a limit runs from, or runs up to. */
export const START_EVENTS = {
  'content-received': 'ngày tiếp nhận nội dung',
  'grounds-sufficient': 'ngày có đủ căn cứ',
  'petition-received': 'ngày nhận đơn',
  accepted: 'ngày thụ lý',
  demanded: 'ngày nhận được yêu cầu',
  session: 'ngày tiếp trực tuyến',
  dialogue: 'ngày đối thoại',
  known: 'ngày nhận được quyết định hoặc biết được quyết định, hành vi',
  'first-decision': 'ngày hết thời hạn giải quyết lần đầu hoặc nhận được quyết định giải quyết lần đầu',
  decided: 'ngày ban hành quyết định',
  concluded: 'ngày ban hành kết luận',
  handled: 'ngày có kết quả xử lý theo kiến nghị',
  resolved: 'ngày có kết quả giải quyết',
  'reported-back': 'ngày nhận được thông báo kết quả giải quyết',
} as const;
export type StartEvent = keyof typeof START_EVENTS;

/** One version of one limit in one variant. */
export interface LimitRule {
  readonly code: LimitCode;
  readonly variant: LimitVariant;
  /** What must be done by the due day. */
  readonly name: string;
  readonly startEvent: StartEvent;
  /** `after`: at the latest so long after the event; `before`: at the latest so long before it. */
  readonly direction: 'after' | 'before';
  /** In units; at least 1. */
  readonly amount: number;
  readonly unit: LimitUnit;
  /** How often it may be extended, and by how many units each time at most; 0 and 0 when it may not. */
  readonly extensionTimes: number;
  readonly extensionAmount: number;
  /** Whether time of suspension, or of an obstacle, is left out. */
  readonly pausable: boolean;
  readonly legalBasis: string;
  /** Start events from this day on … */
  readonly validFrom: PlainDate;
  /** … to this one; null while in force. */
  readonly validTo: PlainDate | null;
}
export type LimitRuleList = readonly LimitRule[];

/** The version in force at the start event, or null when the law knew no such limit then. */
export function ruleInForce(rules: readonly LimitRule[], code: LimitCode, variant: LimitVariant, start: PlainDate): LimitRule | null {
  const holds = (rule: LimitRule) =>
    rule.code === code && rule.variant === variant && rule.validFrom <= start && (rule.validTo === null || start <= rule.validTo);
  return rules.find(holds) ?? null;
}
