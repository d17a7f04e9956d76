import { openAddress } from '@tiepdan/identity/web/testing';
import { filingRoutes, ownReturnRoutes, unitRoutes } from '../filing.routes';

export const COMPILER = ['filing.read', 'filing.submit', 'filing.export', 'filing.enter-returns', 'period.read', 'unit.read', 'unit.manage'];

/** The pages of this domain at their addresses, for an account with these permissions; today is 20/11/2026. For specs. */
export const openPage = (address: string, permissions: readonly string[] = COMPILER) =>
  openAddress(address, {
    routes: [
      { path: 'reports/filings', children: filingRoutes },
      { path: 'inbox/returns', children: ownReturnRoutes },
      { path: 'admin/units', children: unitRoutes },
    ],
    can: (permission) => permissions.includes(permission),
  });
