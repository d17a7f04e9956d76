import { type Letter, LETTERS } from './columns.js';
import { KINDS } from './kinds.js';
import type { Code, Expected, Row, State } from './row.js';

/** One question the matrix asks: this row, as this role, about a record in this state. */
export interface Cell {
  readonly row: Row;
  readonly letter: Letter;
  readonly state: State;
  readonly expected: Exclude<Expected, 'absent'>;
}

const MISSING: Code = 'PERMISSION.MISSING';

/** What a row expects; see HOW TO ADD A ROUTE in `row.ts` for the usual answers. */
export function expectedOf({ method, path, exceptions }: Row, letter: Letter, state: State): Expected {
  const said = exceptions.but?.[letter]?.[state] ?? exceptions[state];
  if (said) return said;
  const own = exceptions.but?.[letter]?.own ?? exceptions.own ?? 'done';
  if (state === 'other') return 'RECORD.NOT_FOUND';
  if (path.endsWith('/restoration')) return state === 'cancelled' ? 'done' : (exceptions.own ?? 'RECORD.NOT_CANCELLED');
  return state === 'cancelled' && method !== 'GET' ? 'RECORD.CANCELLED' : own;
}

/** The cells of a row: whoever may not is refused before any record is looked at, whoever may asks about every state. */
export function cellsOf(row: Row): Cell[] {
  const states: readonly State[] = row.kind ? KINDS[row.kind].states : ['own'];
  return LETTERS.flatMap((letter): Cell[] => {
    if (!row.who.has(letter)) return [{ row, letter, state: states[0] ?? 'own', expected: MISSING }];
    return states.flatMap((state) => {
      const expected = expectedOf(row, letter, state);
      const spared = row.exceptions.once && expected === 'done' && letter !== LETTERS.find((first) => row.who.has(first));
      return expected === 'absent' || spared ? [] : [{ row, letter, state, expected }];
    });
  });
}
