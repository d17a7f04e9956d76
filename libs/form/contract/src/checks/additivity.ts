import type { FormSet } from '../definition.js';
import { findForm } from '../sets/forms.js';
import type { FormCheck, FormNumbers } from '../tables/table.js';
import { formatFormNumber, tolerance } from './numbers.js';

/**
 * C10: a flow column of a period is the sum of the adjacent periods that make it up (6 tháng = quý I + quý II). Stocks and distinct matters
 * do not add up and are left out. One check a column.
 */
export function checkAdditivity(set: FormSet, code: string, whole: FormNumbers, parts: readonly FormNumbers[]): FormCheck[] {
  const columns = findForm(set, code)?.columns ?? [];
  return columns.flatMap(({ number, unit, nature }, position): FormCheck[] => {
    if (nature !== 'flow') return [];
    const values = parts.map((part) => part[position] ?? 0);
    const [total, sum] = [whole[position] ?? 0, values.reduce((sofar, value) => sofar + value, 0)];
    const holds = Math.abs(total - sum) <= tolerance(unit, parts.length + 1);
    const added = values.map((value) => formatFormNumber(value, unit)).join(' + ');
    return [
      {
        code: 'C10',
        severity: 'should',
        sentence: `Biểu ${code} (${number}): số của cả kỳ bằng cộng các kỳ bên trong`,
        worked: holds
          ? `${formatFormNumber(total, unit)} = ${added}`
          : `${formatFormNumber(total, unit)} ≠ ${added} = ${formatFormNumber(sum, unit)}`,
        holds,
        cells: [{ form: code, column: number }],
        unitId: null,
      },
    ];
  });
}
