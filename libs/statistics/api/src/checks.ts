import { formatCount } from '@tiepdan/platform/contract';
import type { ReportCheck } from '@tiepdan/statistics/contract';
import { IDENTITIES, type Identity, type Side } from './identities.js';
import type { Counts } from './queries/count-indicators.js';

/** Works out every identity on the numbers of a report. A failed one is a fault of the product or the data, never hidden. */
export function runChecks(counts: Counts): ReportCheck[] {
  return IDENTITIES.map((identity) => check(identity, counts));
}

function check({ code, sentence, left, operator, right }: Identity, counts: Counts): ReportCheck {
  const [a, b] = [valueOf(left, counts), valueOf(right, counts)];
  const holds = operator === '=' ? a === b : operator === '≤' ? a <= b : a >= b;
  const sign = holds ? operator : { '=': '≠', '≤': '>', '≥': '<' }[operator];
  return {
    code,
    sentence,
    worked: workedOut(left, sign, right, counts),
    holds,
    indicators: [...new Set([...left.terms, ...right.terms].map(codeOf))],
  };
}

const codeOf = (term: string): string => term.replace(/^-/, '');

function valueOf({ factor = 1, terms }: Side, counts: Counts): number {
  return factor * terms.reduce((sum, term) => sum + (term.startsWith('-') ? -1 : 1) * (counts.get(codeOf(term)) ?? 0), 0);
}

/** One side with its numbers put in: `14 + 26`, `4 × (40 − 3)`; a single number stands alone. */
function put({ factor = 1, terms }: Side, counts: Counts): string {
  const sum = terms
    .map((term, position) => {
      const number = formatCount(counts.get(codeOf(term)) ?? 0);
      if (position === 0) return number;
      return `${term.startsWith('-') ? '−' : '+'} ${number}`;
    })
    .join(' ');
  if (factor === 1) return sum;
  return `${factor} × ${terms.length === 1 ? sum : `(${sum})`}`;
}

/** Both sides worked out: `14 + 26 = 40`; `7 + 11 + 188 = 206 ≠ 196`; `197 − 137 = 60 ≤ 4 × (40 − 3) = 148`. */
function workedOut(left: Side, sign: string, right: Side, counts: Counts): string {
  const side = (of: Side): string => {
    const expression = put(of, counts);
    const value = formatCount(valueOf(of, counts));
    return expression === value ? value : `${expression} = ${value}`;
  };
  return `${sign === '=' ? put(left, counts) : side(left)} ${sign} ${side(right)}`;
}
