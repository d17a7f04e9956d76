import { AGENCY_ROLES, CASE_WORKERS, type PermissionTable } from '@tiepdan/platform/contract';

/** Reading a file is the matter of the record that holds it; there is no permission for files as such. */
export const filePermissions = {
  'file.upload': { label: 'Gửi tệp', roles: [...CASE_WORKERS, 'leader', 'secretary', 'administrator', ...AGENCY_ROLES] },
} as const satisfies PermissionTable;
