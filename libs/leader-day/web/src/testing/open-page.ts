import { openAddress } from '@tiepdan/identity/web/testing';
import { leaderDayPermissions } from '@tiepdan/leader-day/contract';
import { permissionsOf, type Role } from '@tiepdan/platform/contract';
import { leaderDayRoutes } from '../leader-day.routes';

/** The pages of this domain at their addresses, for somebody of `role`; today is 20/11/2026. For specs. */
export async function openPage(address: string, role: Role = 'head') {
  const held = permissionsOf([role], [leaderDayPermissions]);
  const routes = [{ path: 'leader-days', children: leaderDayRoutes }];
  const its = await openAddress(address, { routes, can: (permission) => held.has(permission) });
  return {
    ...its,
    /** Answers what is read at this path; what is written there goes on waiting. */
    answer: (path: string, body: object) => its.answer(path, body, 'GET'),
  };
}
