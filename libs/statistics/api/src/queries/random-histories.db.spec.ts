import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, decodeCursor, freshDatabase } from '@tiepdan/platform/api';
import type { ContributingRecord, Period } from '@tiepdan/statistics/contract';
import { chosenPeriod, comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';
import { runChecks } from '../checks.js';
import { INDICATORS, type Indicator } from '../indicators/index.js';
import { type History, loadHistory } from '../testing/history.js';
import { Chance, randomHistory } from '../testing/random-history.js';
import { countSlowly } from '../testing/slow-counter.js';
import { contributingRecords } from './contributing-records.js';
import { countIndicators } from './count-indicators.js';

const HISTORIES = 60;
let database: TestDatabase;
const histories: { seed: number; history: History; officeId: string; period: Period }[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const history = randomHistory(seed);
    histories.push({ seed, history, officeId: await loadHistory(database.source.manager, history), period: periodFor(seed) });
  }
}, 60_000);
afterAll(() => database.drop());

function periodFor(seed: number): Period {
  const chance = new Chance(seed + 1000);
  if (chance.below(3) > 0) return officialPeriod(chance.one([2022, 2023]), chance.one(['Q1', 'Q2', 'H1', 'Q3', 'M9', 'Q4', 'Y']));
  return chance.one([
    chosenPeriod('2022-02-01', '2024-02-29'),
    chosenPeriod('2022-07-07', '2022-07-07'),
    chosenPeriod('2021-06-01', '2023-12-31'),
  ]);
}

async function allRecords(officeId: string, indicator: Indicator, period: Period, limit: number) {
  const items: ContributingRecord[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page = await contributingRecords(database.source.manager, officeId, indicator, period, {
      limit,
      after: cursor ? decodeCursor(cursor) : null,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
    if (!cursor) return { page, items };
  }
}

describe('on random histories', () => {
  it('an independent counter agrees on every indicator, this period and the one before', async () => {
    for (const { seed, history, officeId, period } of histories) {
      const comparison = comparablePeriod(period);
      const { now, before } = await countIndicators(database.source.manager, officeId, period, comparison);
      for (const [counts, span] of [
        [now, period],
        [before, comparison],
      ] as const) {
        const slow = new Map([...countSlowly(history, span)].map(([code, { value }]) => [code, value]));
        expect({ seed, span, counts: Object.fromEntries([...counts].sort()) }).toEqual({
          seed,
          span,
          counts: Object.fromEntries([...slow].sort()),
        });
      }
    }
  });

  it('no indicator is 0 in all of them, so that each was really counted', () => {
    const seen = new Set<string>();
    for (const { history, period } of histories)
      for (const [code, { value }] of countSlowly(history, period)) if (value > 0) seen.add(code);
    expect(INDICATORS.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
  });

  it('every identity holds', async () => {
    for (const { seed, officeId, period } of histories) {
      const { now, before } = await countIndicators(database.source.manager, officeId, period, comparablePeriod(period));
      const failed = [...runChecks(now), ...runChecks(before)].filter(({ holds }) => !holds);
      expect({ seed, failed }).toEqual({ seed, failed: [] });
    }
  });

  it('the list behind every number holds exactly its records, and adds up to it over all pages', async () => {
    for (const { seed, history, officeId, period } of histories) {
      const slow = countSlowly(history, period);
      for (const indicator of INDICATORS.filter((_, position) => position % 5 === seed % 5)) {
        const { page, items } = await allRecords(officeId, indicator, period, 3 + (seed % 4) * 7);
        const amounts = items.map(({ contributes }) => contributes);
        const together = indicator.measure === 'largest' ? Math.max(0, ...amounts) : amounts.reduce((sum, amount) => sum + amount, 0);
        const expected = slow.get(indicator.code);
        expect([seed, indicator.code, together, page.value]).toEqual([seed, indicator.code, expected?.value, expected?.value]);
        expect(items.map(({ id }) => id).sort()).toEqual([...(expected?.ids ?? [])].sort());
        expect(page.total).toBe(items.length);
      }
    }
  }, 60_000);
});
