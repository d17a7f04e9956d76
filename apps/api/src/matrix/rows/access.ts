import type { RowTable } from '../row.js';

/** Who sees what each role may: the keeper of accounts, the head, and who examines the audit. */
const ROLE_READERS = 'MHA';
/** Who edits roles, and so reads no matter. */
const KEEPER = 'M';

/** What was never changed has no version to go back from. */
const UNTOUCHED = { own: 'RECORD.CHANGED_MEANWHILE', why: 'Vai trò thử chưa từng được sửa.' } as const;

/** Roles are named by keys; the specs ask about the head's role as it comes. */
export const accessRows: RowTable = {
  domain: 'access',
  heading: 'Vai trò và việc phải do hai người làm',
  rows: {
    'GET /api/roles': ['Xem các vai trò của cơ quan', ROLE_READERS],
    'GET /api/role-permissions': ['Xem các quyền có thể giao cho vai trò', ROLE_READERS],
    'GET /api/roles/{key}': ['Xem một vai trò và những ai giữ', ROLE_READERS],
    'GET /api/roles/{key}/history': ['Xem lịch sử của một vai trò', ROLE_READERS],
    'POST /api/roles': ['Đặt vai trò mới', KEEPER],
    'PUT /api/roles/{key}': ['Thêm, bớt quyền của một vai trò', KEEPER],
    'POST /api/roles/{key}/copy': ['Sao chép một vai trò', KEEPER],
    'POST /api/roles/{key}/reset': ['Đưa một vai trò về như ban đầu', KEEPER, undefined, UNTOUCHED],
    'POST /api/roles/{key}/retirement': ['Thôi dùng một vai trò', KEEPER, undefined, UNTOUCHED],
    'POST /api/roles/{key}/reinstatement': ['Dùng lại một vai trò', KEEPER, undefined, UNTOUCHED],
    'GET /api/separations': ['Xem việc phải do hai người làm', ROLE_READERS],
    'PUT /api/separations': ['Đặt việc phải do hai người làm', 'H'],
  },
};
