import { type FormCheck, stopping } from '@tiepdan/form/contract';
import { filingErrors } from '@tiepdan/filing/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { Compilation } from './compile.js';
import type { UnitRow } from '../returns/unit-rows.js';

/** Units that are asked for and have not reported. */
export const missingUnits = ({ units }: Compilation): readonly UnitRow[] => units.filter(({ state }) => state === 'missing');

/** Why a report cannot be filed as it stands; none when only units are missing, which a reason allows. */
export function obstaclesOf(compilation: Compilation): Refusal<typeof filingErrors>[] {
  const failing = stopping(compilation.checks);
  const differing = compilation.stock.filter(({ holds }) => !holds);
  return [
    ...(failing[0] ? [new Refusal(filingErrors, 'FILING.CHECKS_FAIL', { count: failing.length, first: words(failing[0]) }, failing.slice(0, 100).map(problem))] : []),
    ...(differing[0]
      ? [new Refusal(filingErrors, 'FILING.STOCK_DIFFERS', { first: `${differing[0].label}: ${formatCount(differing[0].opening)} ≠ ${formatCount(differing[0].closing)}`, stock: differing })]
      : []),
  ];
}

/** The refusal for missing units; null when all have reported. */
export function missingRefusal(compilation: Compilation): Refusal<typeof filingErrors> | null {
  const missing = missingUnits(compilation);
  const names = missing.slice(0, 5).map(({ unit }) => unit.shortName);
  const more = missing.length > names.length ? [`và ${missing.length - names.length} đơn vị khác`] : [];
  return missing.length ? new Refusal(filingErrors, 'FILING.UNITS_MISSING', { count: missing.length, names: [...names, ...more].join(', ') }) : null;
}

/** What is printed under a report that was filed without some of the units; null when all have reported. */
export function missingNote(compilation: Compilation, reason: string | null): string | null {
  const names = missingUnits(compilation).map(({ unit }) => unit.name);
  return names.length ? `Chưa có số liệu của ${names.length} đơn vị: ${names.join('; ')}.${sentence(reason)}` : null;
}

const sentence = (reason: string | null): string => (reason ? ` Lý do: ${reason.replace(/\.$/, '')}.` : '');
const words = ({ sentence: rule, worked }: FormCheck): string => `${rule} (${worked})`;
const problem = ({ code, cells: [cell], sentence: rule, worked }: FormCheck) => ({ path: cell ? `${cell.form}.${cell.column}` : 'forms', rule: code, message: `${rule}: ${worked}` });
