import type { AccountChoices, AccountDetail, AccountRow } from '@tiepdan/identity/contract';

/** An officer in the list; invented. */
export const ACCOUNT_ROW: AccountRow = {
  id: 'a1',
  username: 'mai.thi.lua',
  fullName: 'Mai Thị Lụa',
  position: 'Chuyên viên',
  unit: 'Phòng Hành chính',
  roles: [{ key: 'petition-officer', name: 'Cán bộ xử lý đơn' }],
  agency: null,
  active: true,
  lastSignInAt: '2026-11-19T01:30:00Z',
  mustChangePassword: false,
  secondFactor: false,
};

export const ACCOUNT: AccountDetail = {
  ...ACCOUNT_ROW,
  email: 'lua@vidu.vn',
  phone: null,
  version: 3,
  createdAt: '2026-01-05T01:00:00Z',
  updatedAt: '2026-11-01T01:00:00Z',
  passwordSetOn: '2026-10-02',
  closedOn: null,
  closedReason: null,
  sessions: 1,
  waitSeconds: 0,
  work: [{ label: 'Đơn đang thụ lý', count: 4, link: { address: '/petitions?officerId=a1', permission: 'petition.read' } }],
  own: false,
};

const WHY = 'người giao quyền không được tự xem, xử lý vụ việc.';
export const CHOICES: AccountChoices = {
  roles: [
    { key: 'petition-officer', name: 'Cán bộ xử lý đơn', ofAgency: false, conflicts: [{ key: 'administrator', reason: WHY }] },
    { key: 'compiler', name: 'Cán bộ tổng hợp báo cáo', ofAgency: false, conflicts: [] },
    { key: 'administrator', name: 'Quản trị hệ thống', ofAgency: false, conflicts: [{ key: 'petition-officer', reason: WHY }] },
    { key: 'agency', name: 'Cơ quan nhận văn bản', ofAgency: true, conflicts: [{ key: 'petition-officer', reason: 'người ngoài' }, { key: 'compiler', reason: 'người ngoài' }] },
  ],
  agencies: [{ id: 'g1', name: 'Sở Thử nghiệm' }],
};
