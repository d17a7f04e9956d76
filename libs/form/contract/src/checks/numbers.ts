import type { FormUnit } from '../definition.js';

const formats = {
  whole: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 }),
  land: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  money: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
};

/** How many decimals a column may have: money in triệu đồng is kept to the đồng, land in m² to two decimals, everything else is counted. */
export const decimalsOf = (unit: FormUnit): number => (unit === 'triệu đồng' ? 6 : unit === 'm²' ? 2 : 0);

/** A cell's number as the forms print it: `1.040`, `12,5`; money with at most three decimals. */
export function formatFormNumber(value: number, unit: FormUnit): string {
  const format = unit === 'triệu đồng' ? formats.money : unit === 'm²' ? formats.land : formats.whole;
  return Number.isInteger(value) || unit === 'triệu đồng' || unit === 'm²' ? format.format(value) : String(value).replace('.', ',');
}

/** By how much a sum of `terms` numbers may miss its total: each was rounded as printed. Counts may not miss at all. */
export function tolerance(unit: FormUnit, terms: number): number {
  const printed = unit === 'triệu đồng' ? 0.0005 : unit === 'm²' ? 0.005 : 0;
  return printed * Math.max(1, terms) + 1e-6;
}
