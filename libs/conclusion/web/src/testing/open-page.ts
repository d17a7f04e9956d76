import { openAddress } from '@tiepdan/identity/web/testing';
import { conclusionRoutes } from '../conclusion.routes';

/** What the officers who keep conclusions may. */
export const OFFICE = ['conclusion.read', 'conclusion.record', 'conclusion.notify', 'conclusion.follow', 'conclusion.cancel', 'conclusion.see-terms'];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export async function openPage(address: string, permissions: readonly string[] = OFFICE) {
  const routes = [{ path: 'conclusions', children: conclusionRoutes }];
  const its = await openAddress(address, { routes, can: (permission) => permissions.includes(permission) });
  return { ...its, address: () => decodeURIComponent(its.address()) };
}
