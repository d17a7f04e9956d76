import type { PermissionTable } from '@tiepdan/platform/contract';

/** What the process decides for access; provided by apps/api. */
export abstract class AccessSettings {
  /** Every domain's permission table. */
  abstract readonly permissionTables: readonly PermissionTable[];
}
