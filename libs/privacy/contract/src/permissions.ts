import { HEADS, type PermissionTable } from '@tiepdan/platform/contract';

export const privacyPermissions = {
  'privacy.hand-over': { label: 'Giao cho công dân bản dữ liệu về chính họ; xem sổ đăng ký dữ liệu cá nhân', roles: HEADS },
} as const satisfies PermissionTable;
