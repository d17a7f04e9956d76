import type { FormCode, FormNumbers, FormSettings } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { OfficeHistory } from '../plain-history.js';

/** What is counted: one office's history, from one day to another, on its evening. */
export interface Wanted {
  readonly history: OfficeHistory;
  readonly from: PlainDate;
  /** The last day whose facts count, and on whose evening states are read. */
  readonly to: PlainDate;
  readonly settings: FormSettings;
}

/** Cells of one form by number; those not named are nought. */
export type Cells = Readonly<Record<number, number>>;
export type SlowForms = Readonly<Record<FormCode, Cells>>;

export const within = (day: PlainDate, { from, to }: Pick<Wanted, 'from' | 'to'>): boolean => from <= day && day <= to;
export const sum = <T>(items: readonly T[], amount: (item: T) => number): number => items.reduce((sofar, item) => sofar + amount(item), 0);
export const inForce = <T extends { readonly status: string }>(items: readonly T[]): T[] => items.filter(({ status }) => status === 'active');
/** Đồng as forms print them. */
export const million = (dong: number): number => dong / 1_000_000;

/** The numbers of a form with so many columns. */
export const numbersOf = (cells: Cells, columns: number): FormNumbers => Array.from({ length: columns }, (_, place) => cells[place + 1] ?? 0);

/** Columns that follow each other, from the first one's number on. */
export const columns = (first: number, values: readonly number[]): Cells => Object.fromEntries(values.map((value, place) => [first + place, value]));

/** Things by what they have in common, in the order they first came. */
export function grouped<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
