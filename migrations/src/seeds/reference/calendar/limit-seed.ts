import type { LimitCode, LimitUnit, LimitVariant, StartEvent } from '@tiepdan/calendar/contract';

/** One limit over the variants that share name, event and basis. */
export interface LimitSeed {
  readonly code: LimitCode;
  readonly name: string;
  readonly startEvent: StartEvent;
  readonly before?: true;
  readonly unit: LimitUnit;
  /** Units by variant; `normal` where the law gives one length only. */
  readonly amounts: Readonly<Partial<Record<LimitVariant, number>>>;
  /** Extensions by variant: how often, and by how many units each time at most. */
  readonly extensions?: Readonly<Partial<Record<LimitVariant, { readonly times: number; readonly amount: number }>>>;
  readonly pausable?: true;
  readonly legalBasis: string;
  readonly from: string;
  readonly to?: string;
}

/** When the laws came into force; from that day on a start event is under them. */
export const IN_FORCE = {
  /** Luật Khiếu nại 2011. */
  complaints: '2012-07-01',
  /** Luật Tiếp công dân 2013. */
  reception: '2014-07-01',
  /** Luật Tố cáo 2018. */
  denunciations: '2019-01-01',
  /** Luật 136/2025/QH15; Nghị định 154, 155/2026/NĐ-CP. */
  reform: '2026-07-01',
} as const;
