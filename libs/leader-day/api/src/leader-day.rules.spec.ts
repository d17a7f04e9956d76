import { describe, expect, it } from '@jest/globals';
import type { LeaderDayDetails } from '@tiepdan/leader-day/contract';
import { checkLeaderDay, checkReceptionsOf } from './leader-day.rules.js';

const TODAY = '2026-11-20';
const DAY: LeaderDayDetails = { heldOn: '2026-11-16', session: 'periodic', hostId: 'h', byDeputy: false, outcome: 'held', note: null };
const check = (changes: Partial<LeaderDayDetails>) => () => checkLeaderDay({ ...DAY, ...changes }, TODAY);
const refusal = (code: string) => expect.objectContaining({ code });

describe('what must hold between the fields of a leader’s day', () => {
  it.each<[string, Partial<LeaderDayDetails>]>([
    ['held today', { heldOn: TODAY }],
    ['past, whose outcome nobody has recorded yet', { outcome: 'announced' }],
    ['on which nobody came', { outcome: 'held-nobody' }],
    ['announced for a day to come', { heldOn: '2026-12-15', outcome: 'announced' }],
    ['called off beforehand, with a reason', { heldOn: '2026-12-15', outcome: 'not-held', note: 'Lãnh đạo đi công tác' }],
    ['ad hoc, with its ground', { session: 'ad-hoc', note: 'Vụ việc phức tạp, nhiều người' }],
  ])('lets pass one %s', (_, changes) => {
    expect(check(changes)).not.toThrow();
  });

  it.each<[string, Partial<LeaderDayDetails>, string]>([
    ['held tomorrow', { heldOn: '2026-11-21' }, 'LEADER_DAY.OUTCOME_IN_FUTURE'],
    ['held tomorrow with nobody coming', { heldOn: '2026-11-21', outcome: 'held-nobody' }, 'LEADER_DAY.OUTCOME_IN_FUTURE'],
    ['not held, without a reason', { outcome: 'not-held' }, 'LEADER_DAY.NOTE_MISSING'],
    ['ad hoc, without a ground', { session: 'ad-hoc' }, 'LEADER_DAY.NOTE_MISSING'],
  ])('refuses one %s', (_, changes, code) => {
    expect(check(changes)).toThrow(refusal(code));
  });

  it('lets a day with receptions be neither called off, nor empty, nor moved to a day to come', () => {
    const held = (changes: Partial<LeaderDayDetails>, hanging: number, received = hanging) => () => checkReceptionsOf({ ...DAY, ...changes }, { hanging, received }, TODAY);
    expect(held({ outcome: 'not-held', note: 'Nhầm' }, 3)).toThrow(refusal('LEADER_DAY.HAS_RECEPTIONS'));
    expect(held({ outcome: 'not-held', note: 'Nhầm' }, 3)).toThrow('đã có 3 lượt tiếp');
    expect(held({ outcome: 'held-nobody' }, 2, 1)).toThrow('đã có 1 lượt tiếp');
    expect(held({ outcome: 'held-nobody' }, 2, 0)).not.toThrow();
    expect(held({ heldOn: '2026-11-21', outcome: 'announced' }, 1)).toThrow(refusal('LEADER_DAY.OUTCOME_IN_FUTURE'));
    expect(held({ heldOn: TODAY }, 1)).not.toThrow();
    expect(held({ heldOn: '2026-11-21', outcome: 'not-held', note: 'Nhầm' }, 0)).not.toThrow();
  });
});
