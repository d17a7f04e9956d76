import type { AgencyKind } from '@tiepdan/agency/contract';
import type { Role } from '@tiepdan/platform/contract';
import { PLACES, PROVINCE } from './world/places.js';

/** The fixed password of every demo account. The caller hashes it, and only ever in demo mode. */
export const DEMO_PASSWORD = 'TiepDan@2026';

/** The head of the Board, who signs its papers. */
export const HEAD_NAME = 'Phạm Đức Toàn';

export interface DemoAccount {
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly Role[];
  /** The body it answers for, by the key of its seed; of accounts of receiving bodies. */
  readonly agency?: string;
  /** Which of the two demo offices the account works in, or its body is a body of. */
  readonly officeCode: 'dak-son' | 'truong-khe';
}

/** Who can sign in to the demo. All names are invented. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    username: 'tiepdan',
    fullName: 'Trần Thị Thu Hà',
    position: 'Chuyên viên tiếp công dân',
    roles: ['reception-officer'],
    officeCode: 'dak-son',
  },
  { username: 'xulydon', fullName: 'Lê Quang Khải', position: 'Chuyên viên xử lý đơn', roles: ['petition-officer'], officeCode: 'dak-son' },
  { username: 'truongban', fullName: HEAD_NAME, position: 'Trưởng Ban Tiếp công dân', roles: ['head'], officeCode: 'dak-son' },
  { username: 'lanhdao', fullName: 'Nguyễn Hữu Tường', position: 'Phó Chủ tịch UBND tỉnh', roles: ['leader'], officeCode: 'dak-son' },
  { username: 'tonghop', fullName: 'Đỗ Thị Minh Nguyệt', position: 'Chuyên viên tổng hợp', roles: ['compiler'], officeCode: 'dak-son' },
  { username: 'quantri', fullName: 'Võ Thanh Bình', position: 'Quản trị hệ thống', roles: ['administrator'], officeCode: 'dak-son' },
  { username: 'coquan', fullName: 'Nguyễn Thị Hoài Thương', position: 'Văn thư Sở', roles: ['agency'], agency: 'agriculture', officeCode: 'dak-son' },
  { username: 'coquan2', fullName: 'Trịnh Quốc Đạt', position: 'Văn thư Sở', roles: ['agency'], agency: 'construction', officeCode: 'dak-son' },
  {
    username: 'tiepdan2',
    fullName: 'Hoàng Thị Lệ Quyên',
    position: 'Chuyên viên tiếp công dân',
    roles: ['reception-officer'],
    officeCode: 'truong-khe',
  },
  { username: 'photruongban', fullName: 'Phan Thị Bích Ngọc', position: 'Phó Trưởng Ban Tiếp công dân', roles: ['deputy'], officeCode: 'dak-son' },
  { username: 'thuky', fullName: 'Cao Minh Quân', position: 'Chuyên viên, thư ký của lãnh đạo', roles: ['secretary'], officeCode: 'dak-son' },
  { username: 'thanhtra', fullName: 'Huỳnh Tấn Lộc', position: 'Thanh tra viên', roles: ['inspectorate'], officeCode: 'dak-son' },
  { username: 'kiemtra', fullName: 'Tô Thị Hồng Vân', position: 'Chuyên viên kiểm soát nội bộ', roles: ['auditor'], officeCode: 'dak-son' },
  { username: 'donvi', fullName: 'Lâm Thị Yến Nhi', position: 'Chuyên viên tổng hợp Sở', roles: ['unit-reporter'], agency: 'finance', officeCode: 'dak-son' },
];

export interface OfficeSeed {
  readonly code: DemoAccount['officeCode'];
  readonly name: string;
  readonly parent_name: string;
  readonly place_name: string;
  readonly committee_name: string;
}

export const OFFICE: OfficeSeed = {
  code: 'dak-son',
  name: `Ban Tiếp công dân ${PROVINCE}`,
  parent_name: `Văn phòng UBND ${PROVINCE}`,
  place_name: 'Gia Sơn',
  committee_name: `UBND ${PROVINCE}`,
};

export interface LeaderSeed {
  readonly fullName: string;
  readonly position: string;
  readonly chair: boolean;
  /** The account that is this person. */
  readonly username?: string;
  /** Key of the body whose leader this is; left out for the People's Committee. */
  readonly body?: string;
}

/** The leaders of the People's Committee who receive citizens; the first is the Chairman. */
export const LEADERS: readonly LeaderSeed[] = [
  { fullName: 'Đặng Minh Vượng', position: 'Chủ tịch UBND tỉnh', chair: true },
  { fullName: 'Nguyễn Hữu Tường', position: 'Phó Chủ tịch UBND tỉnh', chair: false, username: 'lanhdao' },
  { fullName: 'Y Khiêm Bkrông', position: 'Phó Chủ tịch UBND tỉnh', chair: false },
  { fullName: 'Bùi Thị Ngọc Liên', position: 'Phó Chủ tịch UBND tỉnh', chair: false },
];

/** Leaders of other bodies who receive in the same house, on days of their own (Luật Tiếp công dân Đ.10, Đ.12 k.3). */
export const BODY_LEADERS: readonly LeaderSeed[] = [
  { fullName: 'Lương Quốc Thái', position: 'Bí thư Tỉnh ủy', chair: false, body: 'party-office' },
  { fullName: 'H’Nga Niê', position: 'Phó Chủ tịch HĐND tỉnh', chair: false, body: 'council' },
  { fullName: 'Trương Công Định', position: 'Phó Trưởng đoàn ĐBQH tỉnh', chair: false, body: 'deputies-office' },
];

export interface AgencySeed {
  /** How the seeds refer to it; not stored. */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
}

const department = (key: string, name: string, shortName: string): AgencySeed => ({ key, name, shortName, kind: 'department' });
const judicial = (key: string, name: string, shortName: string): AgencySeed => ({ key, name, shortName, kind: 'judicial' });
const participating = (key: string, name: string, shortName: string): AgencySeed => ({ key, name, shortName, kind: 'participating' });

/** Bodies the office works with, under the names in use since 2025 (two tiers, merged departments). */
export const AGENCIES: readonly AgencySeed[] = [
  { key: 'board', name: OFFICE.name, shortName: 'Ban Tiếp công dân', kind: 'board' },
  // Bodies that send people to the reception house (Luật Tiếp công dân Đ.12 k.3).
  participating('party-office', 'Văn phòng Tỉnh ủy', 'VP Tỉnh ủy'),
  participating('inspection-commission', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKT Tỉnh ủy'),
  participating('internal-affairs', 'Ban Nội chính Tỉnh ủy', 'Ban Nội chính'),
  participating('deputies-office', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'VP Đoàn ĐBQH và HĐND'),
  department('agriculture', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT'),
  department('construction', 'Sở Xây dựng', 'Sở Xây dựng'),
  department('finance', 'Sở Tài chính', 'Sở Tài chính'),
  department('home-affairs', 'Sở Nội vụ', 'Sở Nội vụ'),
  department('education', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT'),
  department('health', 'Sở Y tế', 'Sở Y tế'),
  department('industry', 'Sở Công Thương', 'Sở Công Thương'),
  department('science', 'Sở Khoa học và Công nghệ', 'Sở KH&CN'),
  department('culture', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTT&DL'),
  department('justice', 'Sở Tư pháp', 'Sở Tư pháp'),
  department('ethnic-religion', 'Sở Dân tộc và Tôn giáo', 'Sở DT&TG'),
  department('inspectorate', 'Thanh tra tỉnh', 'Thanh tra tỉnh'),
  department('social-insurance', 'Bảo hiểm xã hội tỉnh', 'BHXH tỉnh'),
  department('tax', 'Thuế tỉnh', 'Thuế tỉnh'),
  judicial('police', 'Công an tỉnh', 'Công an tỉnh'),
  judicial('procuracy', 'Viện kiểm sát nhân dân tỉnh', 'VKSND tỉnh'),
  judicial('court', 'Tòa án nhân dân tỉnh', 'TAND tỉnh'),
  judicial('enforcement', 'Thi hành án dân sự tỉnh', 'THADS tỉnh'),
  { key: 'fatherland-front', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', shortName: 'UBMTTQ tỉnh', kind: 'party' },
  { key: 'council', name: 'Thường trực Hội đồng nhân dân tỉnh', shortName: 'TT HĐND tỉnh', kind: 'elected' },
  ...PLACES.map((place): AgencySeed => ({ key: place.name, name: `UBND ${place.name}`, shortName: `UBND ${place.name}`, kind: 'commune' })),
];

/** The name of an agency that the seeds refer to by key. */
export function agencyName(key: string): string {
  const agency = AGENCIES.find((candidate) => candidate.key === key);
  if (!agency) throw new Error(`the demo has no agency ${key}`);
  return agency.name;
}
