import type { PlainDate } from '@tiepdan/platform/contract';

/** A number as papers print it: below ten with a nought before it. */
export function paddedNumber(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * A day in words: `ngày 05 tháng 02 năm 2026`. Days below 10 and the months 1 and 2 take a nought, the other months do not
 * (NĐ 30/2020, Phụ lục I, phần II, mục I.4).
 */
export function dateWords(day: PlainDate): string {
  const { day: date, month, year } = dateParts(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** Day, month and year of a paper's date line, each as it is written there. */
export function dateParts(day: PlainDate): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date, month: Number(month) <= 2 ? month : String(Number(month)), year };
}

/** A body's name as headings have it: in capitals, the name of its province kept on one line. */
export function headingName(name: string): string {
  return name.toLocaleUpperCase('vi').replace(/(?:TỈNH|THÀNH PHỐ) .+$/, (province) => province.replaceAll(' ', '\u00a0'));
}
