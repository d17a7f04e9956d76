import type { RecordChange } from '@tiepdan/filing/contract';
import { type Contribution, FormFigures } from '@tiepdan/form/api';
import type { FormCode } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { officialPeriodOf } from '../periods.js';
import type { FrozenFiling } from './frozen.js';

type Querying = Pick<EntityManager, 'query'>;

/** A record behind a form: which columns it is in, and what it adds to each. */
export interface CountedRecord {
  readonly kind: string;
  readonly id: string;
  readonly on: PlainDate;
  readonly amounts: Readonly<Record<number, number>>;
}

/** A record that adds another amount to a column than it did when the report was filed. */
export interface ChangedCount {
  readonly kind: string;
  readonly id: string;
  readonly on: PlainDate;
  readonly column: number;
  readonly change: RecordChange;
  readonly frozen: number;
  readonly now: number;
}

/** The records of a form as they were frozen. */
export async function frozenRecords(on: Querying, officeId: string, filingId: string, form: FormCode): Promise<CountedRecord[]> {
  const rows = await on.query<{ kind: string; id: string; on: PlainDate; columns: number[]; amounts: number[] }[]>(
    `SELECT source AS kind, record_id AS id, on_day::text AS "on", columns::int[] AS columns, amounts::float8[] AS amounts FROM filing_record
     WHERE office_id = $1 AND filing_id = $2 AND form = $3`,
    [officeId, filingId, form],
  );
  return rows.map(({ columns, amounts, ...record }) => ({ ...record, amounts: Object.fromEntries(columns.map((column, place) => [column, amounts[place] ?? 0])) }));
}

/** The records of a form as they count now, by the settings the report was filed by. */
export function countedNow(on: Querying, figures: FormFigures, officeId: string, frozen: FrozenFiling, form: FormCode): Promise<readonly Contribution[]> {
  const { set, content } = frozen;
  return figures.contributions(on, { officeId, period: officialPeriodOf(frozen.periodCode), set, form, settings: content.settings });
}

/** Record by record and column by column, what differs; in the order of their days. */
export function changesOf(before: readonly CountedRecord[], now: readonly CountedRecord[]): ChangedCount[] {
  const then = new Map(before.map((record) => [keyOf(record), record]));
  const today = new Map(now.map((record) => [keyOf(record), record]));
  const changed = [...new Set([...then.keys(), ...today.keys()])].flatMap((key) => {
    const [old, fresh] = [then.get(key), today.get(key)];
    const record = fresh ?? old;
    if (!record) return [];
    const columns = [...new Set([...Object.keys(old?.amounts ?? {}), ...Object.keys(fresh?.amounts ?? {})])].map(Number);
    return columns.flatMap((column) => differenceIn(record, column, old?.amounts[column], fresh?.amounts[column]));
  });
  return changed.toSorted((one, other) => one.on.localeCompare(other.on) || one.id.localeCompare(other.id));
}

function differenceIn({ kind, id, on }: CountedRecord, column: number, then: number | undefined, today: number | undefined): ChangedCount[] {
  const same = then === undefined ? today === undefined : today !== undefined && Math.abs(then - today) < 1e-9;
  if (same) return [];
  const change = then === undefined ? 'added' : today === undefined ? 'removed' : 'changed';
  return [{ kind, id, on, column, change, frozen: then ?? 0, now: today ?? 0 }];
}

const keyOf = ({ kind, id }: Pick<CountedRecord, 'kind' | 'id'>): string => `${kind} ${id}`;
