import type { PlainDate } from '@tiepdan/platform/contract';

/**
 * What makes a day differ from the weekly rhythm. `holiday`: a public holiday (BLLĐ 2019 Đ.112). `rest`: a working day
 * that is off, in place of a holiday on the weekly rest (BLLĐ Đ.111 k.3) or by the year's swap. `working`: a rest day
 * that is worked, such as the make-up Saturday of a swap.
 */
export const DAY_KINDS = { holiday: 'Nghỉ lễ, tết', rest: 'Nghỉ bù, nghỉ hoán đổi', working: 'Làm bù' } as const;
export type DayKind = keyof typeof DAY_KINDS;

/** Where a rule of a day comes from: what the product brings for everyone, or what the office has entered; the latter wins. */
export const DAY_SCOPES = { national: 'Ngày chung cả nước', office: 'Cơ quan nhập' } as const;
export type DayScope = keyof typeof DAY_SCOPES;

/** One day that is not what its weekday says. */
export interface DayRule {
  readonly day: PlainDate;
  readonly kind: DayKind;
  /** As the officer reads it in the reason of a due date, e.g. "Tết Nguyên đán". */
  readonly name: string;
  readonly legalBasis: string | null;
  readonly scope: DayScope;
}
