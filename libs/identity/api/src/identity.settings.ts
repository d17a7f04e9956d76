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
