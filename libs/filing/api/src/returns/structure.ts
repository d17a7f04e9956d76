import type { UnitStructure, UnitView } from '@tiepdan/agency/contract';
import type { RollUpRow } from '@tiepdan/filing/contract';
import type { FormCode, FormNumbers, RowState } from '@tiepdan/form/contract';
import type { UnitRow } from './unit-rows.js';

/** A unit as far as mergers go. */
type Linked = Pick<UnitView, 'id' | 'name' | 'successorId'>;

/** Who stands for a unit today: the end of its chain of successors. */
export function finalUnit(id: string, units: ReadonlyMap<string, Linked>): string {
  const seen = new Set([id]);
  let last = id;
  for (let next = units.get(last)?.successorId; next && !seen.has(next); next = units.get(last)?.successorId) {
    seen.add(next);
    last = next;
  }
  return last;
}

/**
 * The rows of one form. `old`: each unit that reported, under the name it reported by; of one that had taken others over before, the row
 * says that its figures are theirs together. `new`: figures of units that were merged since are added up under who took them over.
 */
export function structuredRows(form: FormCode, rows: readonly UnitRow[], all: readonly Linked[], structure: UnitStructure): RollUpRow[] {
  const units = new Map(all.map((unit) => [unit.id, unit]));
  return structure === 'old' ? rows.map((row) => asReported(form, row, all)) : gather(form, rows, units);
}

function asReported(form: FormCode, { unit, state, values }: UnitRow, all: readonly Linked[]): RollUpRow {
  const former = all.filter(({ successorId }) => successorId === unit.id).map(({ name }) => name);
  const remark = former.length ? `Gồm các đơn vị trước sắp xếp: ${former.join(', ')}. Số liệu đã báo cáo chung, không tách lại được.` : null;
  return { unitId: unit.id, name: unit.name, state, values: values?.get(form) ?? null, gathered: former, remark };
}

function gather(form: FormCode, rows: readonly UnitRow[], units: ReadonlyMap<string, Linked>): RollUpRow[] {
  const groups = new Map<string, UnitRow[]>();
  for (const row of rows) {
    const key = finalUnit(row.unit.id, units);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([id, members]) => {
    const name = units.get(id)?.name ?? '';
    // Figures of a unit that is kept out are added to nobody's; they are shown only where all of the row is kept out.
    const state = stateOf(members);
    const shown = members.filter((member) => state === 'excluded' || member.state !== 'excluded');
    const reported = shown.map(({ values }) => values?.get(form)).filter((values) => values !== undefined);
    const missing = members.filter((member) => member.state === 'missing').map(({ unit }) => unit.name);
    const gathered = members.some(({ unit }) => unit.id !== id) ? members.map(({ unit }) => unit.name) : [];
    const remark = missing.length && missing.length < members.length ? `Chưa có số liệu của ${missing.join(', ')}.` : null;
    return { unitId: id, name, state, values: reported.length ? sum(reported) : null, gathered, remark };
  });
}

function stateOf(members: readonly UnitRow[]): RowState {
  const counted = members.find(({ state }) => state === 'filed' || state === 'records') ?? members.find(({ state }) => state === 'missing');
  return counted?.state ?? members[0]?.state ?? 'missing';
}

/** Numbers added up column by column. Money and land have decimals, so sums are rounded to what is kept. */
export function sum(rows: readonly FormNumbers[]): FormNumbers {
  const [first = []] = rows;
  return first.map((_, position) => Math.round(rows.reduce((sofar, row) => sofar + (row[position] ?? 0), 0) * 1e6) / 1e6);
}
