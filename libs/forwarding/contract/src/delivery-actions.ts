import type { DeliveryAction, DeliveryState } from './delivery.js';
import type { forwardingPermissions } from './permissions.js';

/** What decides which actions a delivery offers. */
export interface DeliveryFacts {
  readonly state: DeliveryState;
  readonly late: boolean;
  readonly petitionId: string | null;
  readonly returnAccepted: boolean;
  readonly toldOn: string | null;
}

interface ActionRule {
  readonly from: readonly DeliveryState[];
  readonly permission: keyof typeof forwardingPermissions;
  readonly given?: (facts: DeliveryFacts) => boolean;
}

/** Which action is open in which state, and to whom: the whole of it. */
export const DELIVERY_RULES: Readonly<Record<DeliveryAction, ActionRule>> = {
  send: { from: ['pending'], permission: 'forwarding.send' },
  receive: { from: ['sent'], permission: 'forwarding.send' },
  answer: { from: ['sent', 'received'], permission: 'forwarding.answer' },
  return: { from: ['sent', 'received'], permission: 'forwarding.answer' },
  'accept-return': { from: ['returned'], permission: 'forwarding.follow', given: ({ returnAccepted }) => !returnAccepted },
  extend: { from: ['pending', 'sent', 'received'], permission: 'forwarding.follow' },
  close: { from: ['pending', 'sent', 'received'], permission: 'forwarding.follow' },
  reopen: { from: ['closed'], permission: 'forwarding.follow' },
  urge: { from: ['sent', 'received'], permission: 'forwarding.urge', given: ({ late }) => late },
  tell: { from: ['answered'], permission: 'forwarding.tell', given: ({ petitionId, toldOn }) => petitionId !== null && toldOn === null },
};

/** The actions open to whoever holds `permissions`, in the order of the table. */
export function deliveryActionsFor(facts: DeliveryFacts, permissions: ReadonlySet<string>): DeliveryAction[] {
  return (Object.keys(DELIVERY_RULES) as DeliveryAction[]).filter((action) => {
    const { from, permission, given } = DELIVERY_RULES[action];
    return from.includes(facts.state) && permissions.has(permission) && (given?.(facts) ?? true);
  });
}
