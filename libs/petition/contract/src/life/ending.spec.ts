import { expect, it } from '@jest/globals';
import { type Outcome, OUTCOMES, outcomesOf } from './ending.js';

it('gives each kind and instance its outcomes: a second complaint lets the first decision stand or amends it', () => {
  expect(outcomesOf('complaint', 1)).toEqual(['right', 'partly-right', 'wrong', 'conciliated']);
  expect(outcomesOf('complaint', 2)).toEqual(['upheld', 'amended', 'conciliated']);
  expect(outcomesOf('denunciation', 2)).toEqual(outcomesOf('denunciation', 1));
  expect(outcomesOf('proposal', 1)).toEqual(['answered']);
});

it('leaves no outcome to nobody', () => {
  const used = new Set((['complaint', 'denunciation', 'proposal'] as const).flatMap((kind) => [...outcomesOf(kind, 1), ...outcomesOf(kind, 2)]));
  expect([...used].sort()).toEqual((Object.keys(OUTCOMES) as Outcome[]).sort());
});
