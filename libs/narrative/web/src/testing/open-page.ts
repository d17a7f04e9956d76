import { openAddress } from '@tiepdan/identity/web/testing';
import { narrativeRoutes } from '../narrative.routes';

export const WRITER = ['narrative.read', 'narrative.write', 'narrative.declare', 'narrative.export'];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export const openPage = (address: string, permissions: readonly string[] = WRITER) =>
  openAddress(address, {
    routes: [{ path: 'reports/narratives', children: narrativeRoutes }],
    can: (permission) => permissions.includes(permission),
  });
