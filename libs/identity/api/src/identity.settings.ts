import type { PermissionTable } from '@tiepdan/platform/contract';

/** What the process decides for identity; provided by apps/api. */
export abstract class IdentitySettings {
  /** Whether this installation runs on invented demo data. */
  abstract readonly demo: boolean;
  /** The password all demo accounts share; refused outside demo mode, whatever the database holds. */
  abstract readonly demoPassword: string;
  /** Whether cookies may travel over TLS only. */
  abstract readonly secureCookies: boolean;
  /** Every domain's permission table. */
  abstract readonly permissionTables: readonly PermissionTable[];
}

/** From the sixth wrong password on, each try waits twice as long, at most five minutes. Seconds. */
export function waitAfterFailures(failures: number): number {
  return failures < 5 ? 0 : Math.min(300, 5 * 2 ** (failures - 5));
}
