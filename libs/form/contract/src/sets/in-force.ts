import { FORM_SETS, type FormSet } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/**
 * From when each set of forms is used. TT 06/2025 from 30/9/2025 (Đ.11); TT 01/2024 was signed 20/01/2024; TT 02/2021 from 10/5/2021. A
 * period is reported on the forms in force on its last day, because it is reported after it.
 */
export const FORM_SETS_FROM: readonly { readonly set: FormSet; readonly from: PlainDate }[] = [
  { set: 'tt06', from: '2025-09-30' },
  { set: 'tt01-2024', from: '2024-01-20' },
  { set: 'tt02-2021', from: '2021-05-10' },
];

/** The set of forms for a period that ends on `to`; days before any set known use the oldest. */
export function formSetOn(to: PlainDate): FormSet {
  return FORM_SETS_FROM.find(({ from }) => from <= to)?.set ?? 'tt02-2021';
}

/** `Thông tư 06/2025/TT-TTCP`. */
export const formSetLabel = (set: FormSet): string => FORM_SETS[set].label;
