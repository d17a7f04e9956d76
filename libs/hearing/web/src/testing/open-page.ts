import { openAddress, wordsOf } from '@tiepdan/identity/web/testing';
import { hearingRoutes } from '../hearing.routes';

/** What the head may; an officer's and a leader's are fewer. */
export const HEAD = ['hearing.read', 'hearing.register', 'hearing.prepare', 'hearing.decide', 'hearing.sit', 'hearing.configure'];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export async function openPage(address: string, permissions: readonly string[] = HEAD) {
  const routes = [{ path: 'hearings', children: hearingRoutes }];
  const its = await openAddress(address, { routes, can: (permission) => permissions.includes(permission) });
  return {
    ...its,
    /** What the open dialog says. */
    asks: () => wordsOf(document.querySelector('mat-dialog-container')),
  };
}
