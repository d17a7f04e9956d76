import type { PermissionCatalog, RoleList, RoleRow, RoleView } from '@tiepdan/access/contract';
import { WHOLE_OFFICE } from '@tiepdan/platform/contract';

/** Roles and permissions for specs; invented. */
export const CATALOG: PermissionCatalog = [
  {
    key: 'petition',
    label: 'Đơn',
    permissions: [
      { name: 'petition.read', label: 'Xem đơn', defaults: ['head'] },
      { name: 'petition.approve', label: 'Duyệt đề xuất xử lý đơn', defaults: ['head'] },
    ],
  },
  { key: 'forwarding', label: 'Chuyển, đôn đốc', permissions: [{ name: 'forwarding.agency-read', label: 'Xem văn bản gửi đến cơ quan mình', defaults: ['agency'] }] },
  { key: 'office', label: 'Thiết lập của cơ quan', permissions: [{ name: 'office.configure', label: 'Thiết lập của cơ quan', defaults: ['head', 'administrator'] }] },
  { key: 'account', label: 'Tài khoản', permissions: [{ name: 'account.manage', label: 'Lập, sửa, khóa tài khoản', defaults: ['administrator'] }] },
];

const HEAD: RoleRow = {
  key: 'head',
  name: 'Trưởng Ban Tiếp công dân',
  purpose: 'Điều hành Ban.',
  builtIn: true,
  retired: false,
  holders: 1,
  permissions: 3,
  added: 0,
  withdrawn: 0,
  reach: WHOLE_OFFICE,
  changed: false,
};
const CLERK: RoleRow = { ...HEAD, key: 'own-0123456789ab', name: 'Văn thư', purpose: null, builtIn: false, holders: 0, permissions: 1, reach: { records: 'assigned', sealed: 'hidden', subtree: false } };

export const ROLES: RoleList = { items: [HEAD, { ...HEAD, key: 'deputy', name: 'Phó Trưởng Ban', changed: true, added: 1, withdrawn: 2 }, CLERK, { ...CLERK, key: 'own-ba9876543210', name: 'Tổ cũ', retired: true }], mayManage: true };

/** The head's role as a page shows it. */
export function sampleRole(changes: Partial<RoleView> = {}): RoleView {
  const { key, name, purpose, builtIn, retired, reach, changed } = HEAD;
  return {
    key,
    name,
    purpose,
    builtIn,
    retired,
    reach,
    changed,
    id: null,
    version: 0,
    permissions: ['office.configure', 'petition.approve', 'petition.read'],
    defaults: ['office.configure', 'petition.approve', 'petition.read'],
    usualReach: WHOLE_OFFICE,
    holders: [{ id: 'account-1', fullName: 'Hoàng Văn Đạt', position: 'Trưởng Ban' }],
    mine: false,
    mayManage: true,
    ofBody: false,
    ...changes,
  };
}

/** A role of the office's own. */
export const sampleOwnRole = (changes: Partial<RoleView> = {}): RoleView =>
  sampleRole({ ...CLERK, id: 'role-1', version: 2, permissions: ['petition.read'], defaults: [], usualReach: null, holders: [], ...changes });
