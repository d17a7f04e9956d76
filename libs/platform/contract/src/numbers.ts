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

const upToThreeDecimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const twoDecimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** An amount of whole đồng in words, from a million on in triệu or tỷ where three decimals say it exactly: `12,5 triệu đồng`, `350.000 đồng`. */
export function formatMoney(dong: number): string {
  for (const [unit, words] of [[1_000_000_000, 'tỷ đồng'], [1_000_000, 'triệu đồng']] as const)
    if (dong >= unit && dong % (unit / 1000) === 0) return `${upToThreeDecimals.format(dong / unit)} ${words}`;
  return `${grouped.format(dong)} đồng`;
}

/** An area in square metres: `1.250,5 m²`. */
export function formatLand(squareMetres: number): string {
  return `${twoDecimals.format(squareMetres)} m²`;
}

/** What a number typed by an officer counts: things, đồng, or square metres of land. */
export type AmountKind = 'count' | 'money' | 'land';

/** Words that may follow a number, folded and in small letters, with what they multiply it by. */
const UNITS: Readonly<Record<AmountKind, Readonly<Record<string, number>>>> = {
  count: {},
  money: { d: 1, đ: 1, đồng: 1, k: 1000, nghìn: 1000, ngàn: 1000, tr: 1_000_000, triệu: 1_000_000, tỷ: 1_000_000_000, tỉ: 1_000_000_000 },
  land: { m2: 1, 'm²': 1, ha: 10_000 },
};
const SMALLEST: Readonly<Record<AmountKind, number>> = { count: 1, money: 1, land: 0.01 };

/** Digits grouped by dots or spaces with a decimal comma, or plain digits with a decimal point. */
const NUMERAL = /^(?:(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+))?|(\d+)\.(\d{1,2}|\d{4,}))$/;

/**
 * An amount as Vietnamese officers type it: `12.500.000`, `12,5 triệu`, `1,2 tỷ`, `1,5 ha`. Null of an empty text; undefined of one that is no
 * amount of the kind (no count has a comma, no money parts of a đồng).
 */
export function parseAmount(typed: string, kind: AmountKind): number | null | undefined {
  const text = typed.normalize('NFC').trim().toLocaleLowerCase('vi').replace(/\s+/g, ' ');
  if (!text) return null;
  const [, digits = '', words = ''] = /^([\d., ]*\d)(?: ?(\D.*|m2))?$/.exec(text) ?? [];
  const unit = words ? UNITS[kind][words.replace(/ đồng$/, '')] : 1;
  const [, whole, decimals, plain, fraction] = NUMERAL.exec(digits) ?? [];
  if (unit === undefined || (whole ?? plain) === undefined) return undefined;
  const value = Number(`${(whole ?? plain ?? '').replace(/[. ]/g, '')}.${decimals ?? fraction ?? '0'}`) * unit;
  const rounded = Math.round(value / SMALLEST[kind]) * SMALLEST[kind];
  return Math.abs(value - rounded) < SMALLEST[kind] / 1000 ? Number(rounded.toFixed(2)) : undefined;
}

/** An amount as it stands in its field again: `12.500.000`, `1.250,5`. */
export function formatAmount(value: number, kind: AmountKind): string {
  return (kind === 'land' ? twoDecimals : grouped).format(value);
}
