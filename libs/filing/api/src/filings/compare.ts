import type { CorrectedCell } from '@tiepdan/filing/contract';
import { type FormNumbers, type FormRow, type FormTable, decimalsOf, findForm } from '@tiepdan/form/contract';
import type { FrozenFiling } from './frozen.js';

/** A cell that differs, before the records behind it are known. */
export type DifferingCell = Omit<CorrectedCell, 'records'>;

/** Every cell that was filed otherwise than it is computed now, form by form: the office's own row first, then the units by their rows. */
export function compareFilings(frozen: FrozenFiling, now: readonly FormTable[]): DifferingCell[] {
  return now.flatMap(({ set, form, rows }) => {
    const definition = findForm(set, form);
    if (!definition) return [];
    const before = new Map((frozen.rows.get(form) ?? []).map((row) => [row.unitId, row]));
    const after = new Map(rows.map((row) => [row.unitId, row]));
    const units = [...new Set([...before.keys(), ...after.keys()])];
    return units.flatMap((unitId) =>
      definition.columns.flatMap(({ number, unit }): DifferingCell[] => {
        const [then, today] = [valueOf(before.get(unitId), number), valueOf(after.get(unitId), number)];
        const difference = rounded((today ?? 0) - (then ?? 0), decimalsOf(unit));
        if (then === null && today === null) return [];
        if (difference === 0 && (then === null) === (today === null)) return [];
        const unitName = after.get(unitId)?.name ?? before.get(unitId)?.name ?? '';
        return [{ form, slug: definition.slug, column: number, unitId, unitName, frozen: then, now: today, difference }];
      }),
    );
  });
}

function valueOf(row: FormRow | undefined, column: number): number | null {
  const values: FormNumbers | null | undefined = row?.values;
  return values ? (values[column - 1] ?? null) : null;
}

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
