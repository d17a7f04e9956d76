import type { TypedForm } from '@tiepdan/filing/contract';
import { type FormSet, formsOf } from '@tiepdan/form/contract';

type Cells = Readonly<Record<number, number>>;

/** Figures that an invented unit sends in: small, each another, and without a contradiction. `size` is how much it has to do, `turn` which period it is. */
export function unitFigures(set: FormSet, size: number, turn: number): TypedForm[] {
  const cells: Readonly<Record<string, Cells>> = set === 'tt06' ? current(size, turn) : { '01/TCD': olderReceptions(size, turn) };
  return formsOf(set).map(({ code, columns }) => ({ form: code, values: columns.map(({ number }) => cells[code]?.[number] ?? 0) }));
}

const olderReceptions = (size: number, turn: number): Cells => {
  const visits = 4 * size + turn;
  return { 1: visits, 2: visits + size, 3: visits, 4: visits, 5: visits + size, 6: visits - 1, 7: 1 };
};

function current(size: number, turn: number): Readonly<Record<string, Cells>> {
  const [complaints, denunciations, proposals] = [size + (turn % 2), size > 3 ? 1 : 0, 2 * size];
  const decided = complaints > 1 ? 1 : 0;
  return {
    '01/TCD': receptions(size, turn),
    '02/XLD': petitions(complaints, denunciations, proposals, size),
    '03/GQKN': { 1: complaints, 2: complaints, 3: 0, 4: complaints, 7: decided, 9: decided },
    '04/GQTC': { 1: denunciations, 2: denunciations, 4: denunciations },
    '05/KQTH': { 1: decided + (size > 4 ? 1 : 0), 2: size > 4 ? 1 : 0, 7: size > 4 ? 12.5 : 0, 9: size > 4 ? 12.5 : 0 },
    '06/QLKNTC': { 1: turn % 2, 4: size > 2 ? 1 : 0, 5: size > 2 ? 20 + 3 * size : 0 },
  };
}

function receptions(size: number, turn: number): Cells {
  const [regular, heads, group] = [3 * size + turn, size, size > 5 ? 1 : 0];
  const [people, groupPeople] = [regular + size + 6 * group, 7 * group];
  const total = { 1: regular + heads, 2: people + heads, 3: regular - 1 + heads, 4: group };
  return { ...total, 5: regular, 6: people, 7: regular - 1, 8: group, 9: groupPeople, 10: 3, 11: heads, 12: heads, 13: heads };
}

function petitions(complaints: number, denunciations: number, proposals: number, size: number): Cells {
  const within = complaints + denunciations + proposals;
  const [outside, waiting, ineligible] = [size, size % 3, 1];
  const handled = within + outside + ineligible;
  return {
    1: handled + waiting, 2: handled, 3: within + outside, 4: within, 5: within, 6: complaints, 7: complaints, 9: complaints, 12: denunciations, 13: denunciations,
    15: denunciations, 19: proposals, 21: proposals, 23: outside, 24: 1, 25: outside - 1,
  }; // prettier-ignore
}
