import { CASE_READERS, HANDLERS, HEADS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const citizenPermissions = {
  'citizen.read': { label: 'Xem thông tin công dân', roles: CASE_READERS },
  'citizen.correct': { label: 'Sửa thông tin công dân', roles: OFFICERS },
  'citizen.merge': { label: 'Gộp, tách hồ sơ công dân', roles: HANDLERS },
  'citizen.open-sealed': { label: 'Mở danh tính được giữ bí mật', roles: HANDLERS },
  'citizen.read-openings': { label: 'Xem nhật ký mở danh tính', roles: [...HEADS, 'auditor'] },
  'citizen.review-openings': { label: 'Xét việc mở danh tính của người khác', roles: [...HEADS, 'auditor'] },
} as const satisfies PermissionTable;
