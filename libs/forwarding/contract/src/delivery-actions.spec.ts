import { describe, expect, it } from '@jest/globals';
import { type DeliveryFacts, deliveryActionsFor } from './delivery-actions.js';
import { forwardingPermissions } from './permissions.js';

const ALL = new Set(Object.keys(forwardingPermissions));
const facts = (changes: Partial<DeliveryFacts>): DeliveryFacts => ({ state: 'sent', late: false, petitionId: 'p1', returnAccepted: false, toldOn: null, ...changes });

describe('what a delivery offers', () => {
  it.each([
    [{ state: 'pending' }, ['send', 'extend', 'close']],
    [{ state: 'sent' }, ['receive', 'answer', 'return', 'extend', 'close']],
    [{ state: 'received', late: true }, ['answer', 'return', 'extend', 'close', 'urge']],
    [{ state: 'answered' }, ['tell']],
    [{ state: 'answered', toldOn: '2026-10-08' }, []],
    [{ state: 'answered', petitionId: null }, []],
    [{ state: 'returned' }, ['accept-return']],
    [{ state: 'returned', returnAccepted: true }, []],
    [{ state: 'closed' }, ['reopen']],
  ] as const)('%j', (changes, actions) => {
    expect(deliveryActionsFor(facts(changes), ALL)).toEqual(actions);
  });

  it('nothing to whoever may only read', () => {
    expect(deliveryActionsFor(facts({ late: true }), new Set(['forwarding.read']))).toEqual([]);
  });
});
