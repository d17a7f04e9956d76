import { type FormSet, type FormSettings, formSetOn } from '@tiepdan/form/contract';
import { type Period, chosenPeriod, officialPeriod } from '@tiepdan/statistics/contract';
import type { FormFigures, OfficeFigures } from '../../engine/form-figures.js';
import type { Reader } from '../../engine/reader.js';
import type { Span } from './disagreements.js';
import { loadHistories } from './load-histories.js';
import type { OfficeHistory } from './plain-history.js';
import { randomHistory } from './random-history.js';

/** Every combination of what an office may choose. */
export const ALL_SETTINGS: readonly FormSettings[] = (['distinct', 'per-reception'] as const).flatMap((cases) =>
  (['cases-once', 'all-figures'] as const).flatMap((doubleReception) =>
    (['chair-first', 'delegate-first'] as const).flatMap((priority) => (['per-reception', 'per-case'] as const).map((groups) => ({ cases, doubleReception, priority, groups }))),
  ),
);

export const SETS: readonly FormSet[] = ['tt06', 'tt01-2024', 'tt02-2021'];
export const [Q1, Q2, Q3, Q4] = (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((kind) => officialPeriod(2025, kind)) as [Period, Period, Period, Period];
export const [H1, M9, Y] = (['H1', 'M9', 'Y'] as const).map((kind) => officialPeriod(2025, kind)) as [Period, Period, Period];
export const NEXT = officialPeriod(2026, 'Q1');

/** The quarters of a year and the first of the next, what they add up to, days nobody reports on, and an evening within. */
export const spansOf = (set: FormSet): readonly Span[] => [
  ...[Q1, Q2, Q3, Q4, H1, M9, Y, NEXT, chosenPeriod('2025-02-01', '2025-07-07')].map((period) => ({ set, period, asOf: null })),
  { set, period: Q2, asOf: '2025-04-20' },
];

/** One random history in the database. */
export interface Loaded {
  readonly seed: number;
  readonly history: OfficeHistory;
  readonly officeId: string;
  readonly settings: FormSettings;
}

/** Random histories from a seed on, loaded a hundred offices at a time; the settings go round. */
export async function loadRandomHistories(reader: Reader, first: number, count: number): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (let start = first; start < first + count; start += 100) {
    const seeds = Array.from({ length: Math.min(100, first + count - start) }, (_, n) => start + n);
    const histories = seeds.map((seed) => ({ seed, history: randomHistory(seed), settings: ALL_SETTINGS[seed % ALL_SETTINGS.length] ?? settingsMissing() }));
    const officeIds = await loadHistories(reader, histories.map(({ history }) => history));
    loaded.push(...histories.map((each, n) => ({ ...each, officeId: officeIds[n] ?? '' })));
  }
  return loaded;
}

function settingsMissing(): never {
  throw new Error('no settings');
}

/**
 * The product's numbers for every history: forms of petitions and cases for all at once, the form of receptions by settings, which change it
 * alone. The regime in force on the period's last day is left for the product to find; others are asked for.
 */
export async function figuresOfAll(reader: Reader, figures: FormFigures, loaded: readonly Loaded[], { set, period, asOf }: Span, otherForms: readonly string[]): Promise<ReadonlyMap<string, OfficeFigures>> {
  const wanted = { period, asOf, ...(formSetOn(period.to) === set ? {} : { set }) };
  const [usual] = ALL_SETTINGS;
  const all = await figures.values(reader, { ...wanted, officeIds: loaded.map(({ officeId }) => officeId), forms: otherForms, ...(usual ? { settings: usual } : {}) });
  const together = new Map<string, OfficeFigures>(all);
  for (const settings of ALL_SETTINGS) {
    const officeIds = loaded.filter((each) => each.settings === settings).map(({ officeId }) => officeId);
    if (!officeIds.length) continue;
    const receptions = await figures.values(reader, { ...wanted, officeIds, settings, forms: ['01/TCD'] });
    for (const officeId of officeIds) together.set(officeId, new Map([...(receptions.get(officeId) ?? []), ...(all.get(officeId) ?? [])]));
  }
  return together;
}
