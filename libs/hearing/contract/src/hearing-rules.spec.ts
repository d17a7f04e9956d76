import { describe, expect, it } from '@jest/globals';
import { permissionsOf } from '@tiepdan/platform/contract';
import { HEARING_RULES, type HearingFacts, hearingActionsFor, hearingPermissions } from './index.js';
import { HEARING_STATES, type HearingState } from './states.js';

const facts = (state: HearingState, changes: Partial<HearingFacts> = {}): HearingFacts => ({ state, origin: 'petition', matterId: 'm', leaderDayId: 'd', ...changes });
const roles = (...names: string[]) => permissionsOf(names, [hearingPermissions]);

describe('what may be done with a request', () => {
  it.each([
    ['waiting', ['accept', 'refuse', 'move', 'withdraw', 'involve']],
    ['proposed', ['accept', 'refuse', 'move', 'withdraw', 'involve']],
    ['accepted', ['refuse', 'move', 'withdraw', 'involve', 'invite', 'begin', 'note', 'absent']],
    ['begun', ['note', 'conclude', 'absent']],
    ['heard', ['note', 'correct-minutes']],
    ['absent', []],
    ['refused', ['take-back']],
    ['withdrawn', ['take-back']],
  ] as const)('of %s by the head', (state, actions) => {
    expect(hearingActionsFor(facts(state), roles('head'))).toEqual(actions);
  });

  it('is tied first when it comes from the public page', () => {
    expect(hearingActionsFor(facts('waiting', { origin: 'public', matterId: null }), roles('head'))).toEqual(['tie', 'refuse', 'move', 'withdraw']);
    expect(hearingActionsFor(facts('waiting', { leaderDayId: null }), roles('head'))).toEqual(['refuse', 'move', 'withdraw', 'involve']);
  });

  it('leaves deciding to the head, preparing to officers, sitting to the leader too', () => {
    expect(hearingActionsFor(facts('proposed'), roles('reception-officer'))).toEqual(['move', 'withdraw', 'involve']);
    expect(hearingActionsFor(facts('accepted'), roles('leader'))).toEqual(['begin', 'note', 'absent']);
    for (const state of Object.keys(HEARING_STATES) as HearingState[])
      for (const role of ['compiler', 'administrator', 'agency']) expect(hearingActionsFor(facts(state), roles(role))).toEqual([]);
  });

  it('names permissions that there are', () => {
    for (const { permission } of Object.values(HEARING_RULES)) expect(Object.keys(hearingPermissions)).toContain(permission);
  });
});
