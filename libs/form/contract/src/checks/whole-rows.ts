import type { FormDefinition } from '../definition.js';
import type { FormCheck, FormNumbers, FormRow } from '../tables/table.js';
import { decimalsOf, formatFormNumber, tolerance } from './numbers.js';

const NUMBERS_SENTENCE = 'Số tiền tính bằng triệu đồng, diện tích bằng m²; các số còn lại là số nguyên; không có số âm';

/** C12: money and land with their decimals, everything else whole, nothing negative. One check a row, or one a cell that fails. */
export function checkNumbers({ code, columns }: FormDefinition, values: FormNumbers, unitId: string | null): FormCheck[] {
  const check = (worked: string, holds: boolean, cells: FormCheck['cells']): FormCheck => ({
    code: 'C12',
    severity: 'must',
    sentence: `Biểu ${code}: ${NUMBERS_SENTENCE}`,
    worked,
    holds,
    cells,
    unitId,
  });
  const wrong = columns.flatMap(({ number, unit }, position) => {
    const value = values[position];
    if (value === undefined || !Number.isFinite(value)) return [check(`(${number}) chưa có số`, false, [{ form: code, column: number }])];
    const scale = 10 ** decimalsOf(unit);
    const rounded = Math.round(value * scale) / scale;
    const fits = value >= 0 && Math.abs(value - rounded) < 1e-9 * Math.max(1, Math.abs(value));
    return fits ? [] : [check(`(${number}) = ${formatFormNumber(value, unit)} ${unit}`, false, [{ form: code, column: number }])];
  });
  return wrong.length > 0 ? wrong : [check(`${columns.length} số đúng quy cách`, true, [])];
}

/** The last row is the sum of the rows above it. One check a form, or one a column that fails. */
export function checkTotal({ code, columns }: FormDefinition, counted: readonly FormRow[], total: FormNumbers): FormCheck[] {
  const check = (worked: string, holds: boolean, cells: FormCheck['cells']): FormCheck => ({
    code: `${code} tổng`,
    severity: 'must',
    sentence: `Biểu ${code}: dòng tổng bằng cộng các dòng đơn vị`,
    worked,
    holds,
    cells,
    unitId: 'total',
  });
  const wrong = columns.flatMap(({ number, unit }, position) => {
    const sum = counted.reduce((sofar, { values }) => sofar + (values?.[position] ?? 0), 0);
    const printed = total[position] ?? Number.NaN;
    if (Math.abs(sum - printed) <= tolerance(unit, counted.length)) return [];
    return [
      check(`(${number}): ${formatFormNumber(printed, unit)} ≠ ${formatFormNumber(sum, unit)}`, false, [{ form: code, column: number }]),
    ];
  });
  return wrong.length > 0 ? wrong : [check(`${columns.length} cột, ${counted.length} dòng`, true, [])];
}
