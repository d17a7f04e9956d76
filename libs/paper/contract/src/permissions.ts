import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_WORKERS } from '@tiepdan/platform/contract';

export const paperPermissions = {
  'template.read': { label: 'Xem, tải mẫu văn bản', roles: [...CASE_WORKERS, 'administrator'] },
  'template.manage': { label: 'Thay mẫu văn bản', roles: ['administrator', 'head'] },
} as const satisfies PermissionTable;
