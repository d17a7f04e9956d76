const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** A count as Vietnamese documents write it: `17.040`. */
export function formatCount(value: number): string {
  return grouped.format(value);
}

/** A count inside a sentence of a report: below ten it gets a leading zero, `07` (NĐ 30/2020 practice). */
export function formatCountPadded(value: number): string {
  return Math.abs(value) < 10 ? `${value < 0 ? '-' : ''}0${Math.abs(value)}` : grouped.format(value);
}

/** A share in per cent with a decimal comma and no trailing zeros beyond one: `38,9%`. */
export function formatPercent(value: number): string {
  return `${oneDecimal.format(value)}%`;
}
