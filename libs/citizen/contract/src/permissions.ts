import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const citizenPermissions = {
  'citizen.read': { label: 'Xem thông tin công dân', roles: CASE_READERS },
  'citizen.correct': { label: 'Sửa thông tin công dân', roles: ['reception-officer', 'petition-officer', 'head'] },
  'citizen.merge': { label: 'Gộp, tách hồ sơ công dân', roles: ['petition-officer', 'head'] },
  'citizen.open-sealed': { label: 'Mở danh tính được giữ bí mật', roles: ['head', 'petition-officer'] },
  'citizen.read-openings': { label: 'Xem nhật ký mở danh tính', roles: ['head'] },
} as const satisfies PermissionTable;
