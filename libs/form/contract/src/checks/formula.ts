/**
 * The column numbers of a printed sum, in order: `7+8` is 7 and 8; an ellipsis (`...`, `..`, `…`) stands for the numbers between its
 * neighbours, so `13+18+...+21` is 13, 18, 19, 20, 21.
 * @throws RangeError for anything else: a formula is part of a form's definition, and a misprint must not pass for a check.
 */
export function parseFormula(formula: string): readonly number[] {
  const terms = formula.split('+').map((term) => term.trim());
  const numbers: number[] = [];
  terms.forEach((term, position) => {
    if (/^(\.{2,3}|…)$/.test(term)) {
      const [before, after] = [Number(terms[position - 1]), Number(terms[position + 1])];
      if (!(after > before + 1)) throw new RangeError(`unreadable formula: ${formula}`);
      for (let number = before + 1; number < after; number++) numbers.push(number);
    } else {
      if (!/^[1-9]\d*$/.test(term)) throw new RangeError(`unreadable formula: ${formula}`);
      numbers.push(Number(term));
    }
  });
  return numbers;
}
