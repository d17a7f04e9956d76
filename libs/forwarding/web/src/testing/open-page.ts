import { openAddress } from '@tiepdan/identity/web/testing';
import { forwardingRoutes, inboxRoutes, urgingTermRoutes } from '../forwarding.routes';

/** What the office's people may; a body's account holds the others. */
export const OFFICE = [
  'forwarding.read',
  'forwarding.send',
  'forwarding.answer',
  'forwarding.follow',
  'forwarding.urge',
  'forwarding.tell',
  'document.draft-any',
];

const ROUTES = [
  { path: 'forwarding', children: forwardingRoutes },
  { path: 'inbox', children: inboxRoutes },
  { path: 'admin/urging', children: urgingTermRoutes },
];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export async function openPage(address: string, permissions: readonly string[] = OFFICE, state?: object) {
  return openAddress(address, { routes: ROUTES, can: (permission) => permissions.includes(permission) }, state);
}
