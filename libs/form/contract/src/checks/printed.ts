import type { FormDefinition } from '../definition.js';
import { parseFormula } from './formula.js';
import { type Identity, columnName } from './identity.js';

/** Every formula printed under a column, and every limit its guidance names (C5 in 02/XLD of TT 06/2025). */
export function printedIdentities({ set, code, columns }: FormDefinition): Identity[] {
  const cell = (column: number) => ({ form: code, column });
  return columns.flatMap(({ number, formulas, atMost = [] }) => [
    ...formulas.map((formula): Identity => {
      const parts = parseFormula(formula);
      return {
        code: `${code} (${number})`,
        severity: 'must',
        sentence: `Biểu ${code}: (${number}) = ${parts.map((part) => columnName(cell(part), code)).join(' + ')}`,
        left: { terms: [cell(number)] },
        operator: '=',
        right: { terms: parts.map(cell) },
      };
    }),
    ...atMost.map((limit): Identity => ({
      code: set === 'tt06' && code === '02/XLD' ? 'C5' : `${code} (${number})`,
      severity: 'must',
      sentence: `Biểu ${code}: (${number}) không lớn hơn (${limit})`,
      left: { terms: [cell(number)] },
      operator: '≤',
      right: { terms: [cell(limit)] },
    })),
  ]);
}
