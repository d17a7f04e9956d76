import { CASE_READERS, HANDLERS, HEADS, type PermissionTable } from '@tiepdan/platform/contract';

export const resolutionPermissions = {
  'resolution.read': { label: 'Xem kết quả giải quyết, thi hành quyết định, kết luận', roles: CASE_READERS },
  'resolution.handle': { label: 'Ghi việc xác minh, chuyển cơ quan điều tra, biện pháp bảo vệ', roles: HANDLERS },
  'resolution.decide': { label: 'Ghi, sửa quyết định giải quyết khiếu nại, kết luận nội dung tố cáo', roles: HANDLERS },
  'resolution.enforce': { label: 'Ghi kết quả thi hành quyết định, thực hiện kết luận', roles: HANDLERS },
  'resolution.cancel': { label: 'Hủy quyết định, kết luận đã ghi nhầm', roles: HEADS },
} as const satisfies PermissionTable;
