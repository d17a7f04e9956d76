import { HANDLERS, HEADS, type PermissionTable } from '@tiepdan/platform/contract';

export const privacyPermissions = {
  'privacy.hand-over': { label: 'Giao cho công dân bản dữ liệu về chính họ; xem sổ đăng ký dữ liệu cá nhân', roles: HEADS },
  'privacy.set-retention': { label: 'Đặt thời hạn bảo quản hồ sơ', roles: HEADS },
  'privacy.erase': { label: 'Lập, trình quyết định tiêu hủy dữ liệu cá nhân đã hết thời hạn bảo quản', roles: HANDLERS },
  'privacy.approve-erasure': { label: 'Duyệt quyết định tiêu hủy dữ liệu cá nhân', roles: HEADS },
} as const satisfies PermissionTable;
