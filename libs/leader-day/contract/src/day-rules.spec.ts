import { describe, expect, it } from '@jest/globals';
import { permissionsOf } from '@tiepdan/platform/contract';
import { DAY_OUTCOMES, type DayOutcome } from './day.js';
import { type DayFacts, dayActsFor, isActOpen, takesReceptions } from './day-rules.js';
import { leaderDayPermissions } from './permissions.js';

const TODAY = '2026-11-20';
const facts = (outcome: DayOutcome, heldOn = '2026-12-15', status: DayFacts['status'] = 'active'): DayFacts => ({ outcome, heldOn, status });
const heldBy = (...roles: string[]) => permissionsOf(roles, [leaderDayPermissions]);

describe('what may be done with a day', () => {
  it.each<[DayOutcome, string, string[]]>([
    ['planned', '2026-12-15', ['publish', 'postpone', 'delegate', 'correct', 'cancel']],
    ['planned', '2026-11-19', ['postpone', 'delegate', 'correct', 'cancel']],
    ['announced', '2026-12-15', ['postpone', 'delegate', 'call-off', 'correct', 'cancel']],
    ['announced', TODAY, ['postpone', 'delegate', 'call-off', 'outcome', 'correct', 'cancel']],
    ['held', '2026-11-16', ['outcome', 'correct', 'cancel']],
    ['held-nobody', '2026-11-16', ['outcome', 'correct', 'cancel']],
    ['not-held', '2026-12-15', ['reinstate', 'correct', 'cancel']],
  ])('a day that is %s on %s: the head may %j', (outcome, heldOn, acts) => {
    expect(dayActsFor(facts(outcome, heldOn), heldBy('head'), TODAY)).toEqual(acts);
  });

  it('leaves publishing to the head, and everything to nobody who only reads', () => {
    expect(dayActsFor(facts('planned'), heldBy('reception-officer'), TODAY)).toEqual(['postpone', 'delegate', 'correct', 'cancel']);
    for (const role of ['petition-officer', 'leader', 'compiler', 'administrator', 'agency']) expect(dayActsFor(facts('planned'), heldBy(role), TODAY)).toEqual([]);
  });

  it.each(Object.keys(DAY_OUTCOMES) as DayOutcome[])('restores a cancelled day that was %s, and does nothing else with it', (outcome) => {
    expect(dayActsFor(facts(outcome, '2026-11-16', 'cancelled'), heldBy('head'), TODAY)).toEqual(['restore']);
    expect(isActOpen('restore', facts(outcome), TODAY)).toBe(false);
  });
});

describe('which days take receptions', () => {
  const day = { ...facts('announced'), purpose: 'reception', bodyId: null } as const;

  it.each([
    ['a published reception day', {}, true],
    ['one that was held', { outcome: 'held' as const }, true],
    ['a plan', { outcome: 'planned' as const }, false],
    ['one called off', { outcome: 'not-held' as const }, false],
    ['a dialogue', { purpose: 'dialogue' as const }, false],
    ['a day of another body', { bodyId: 'b' }, false],
    ['a cancelled record', { status: 'cancelled' as const }, false],
  ])('%s', (_, changes, takes) => {
    expect(takesReceptions({ ...day, ...changes })).toBe(takes);
  });
});
