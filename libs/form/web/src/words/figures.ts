import { formatFormNumber, type FormColumnDefinition, type FormUnit } from '@tiepdan/form/contract';
import { comparisonWords } from '@tiepdan/statistics/web';

/** Against the same period a year earlier: `+7 (tăng 38,9%)`. */
export function changeWords(value: number, previous: number, unit: FormUnit): string {
  const change = Math.round((value - previous) * 1e6) / 1e6;
  const changePercent = previous === 0 ? null : Math.round((change / previous) * 1000) / 10;
  return comparisonWords({ change, changePercent }, (amount) => formatFormNumber(amount, unit));
}

/** A column's headings from the top down, in one line. */
export const headingWords = ({ path }: FormColumnDefinition): string => path.join(' › ');

/** `TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN` as running text: `Tổng hợp kết quả xử lý đơn`. */
export function titleWords(title: string): string {
  const small = title.toLocaleLowerCase('vi');
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1);
}
