import type { Reach } from '@tiepdan/platform/contract';

/** One permission as an office reads it, and which built-in roles come with it. */
export interface PermissionView {
  readonly name: string;
  readonly label: string;
  readonly defaults: readonly string[];
}

/** The permissions of one part of the house. */
export interface PermissionGroup {
  readonly key: string;
  readonly label: string;
  readonly permissions: readonly PermissionView[];
}
export type PermissionCatalog = readonly PermissionGroup[];

/** A role in the list. */
export interface RoleRow {
  readonly key: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly builtIn: boolean;
  readonly retired: boolean;
  /** Active accounts that have it. */
  readonly holders: number;
  /** How many permissions it comes to. */
  readonly permissions: number;
  /** How many the office added and withdrew; of its own roles 0. */
  readonly added: number;
  readonly withdrawn: number;
  readonly reach: Reach;
  /** Whether anything of a built-in role is otherwise than it comes, its reach too. */
  readonly changed: boolean;
}
/** Every role of the office, retired ones too. */
export interface RoleList {
  readonly items: readonly RoleRow[];
  /** Whether the reader may define and change roles. */
  readonly mayManage: boolean;
}

/** Someone who has a role. */
export interface RoleHolder {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}

/** A role whole. */
export interface RoleView extends Omit<RoleRow, 'holders' | 'permissions' | 'added' | 'withdrawn'> {
  /** For its history; null while a built-in role was never changed. */
  readonly id: string | null;
  readonly version: number;
  /** What it comes to. */
  readonly permissions: readonly string[];
  /** How it comes; empty of the office's own. */
  readonly defaults: readonly string[];
  readonly usualReach: Reach | null;
  readonly holders: readonly RoleHolder[];
  /** Whether the reader has the role; nobody changes a role they hold. */
  readonly mine: boolean;
  /** Whether the reader may define and change roles; one they have themselves they may not. */
  readonly mayManage: boolean;
  /** Of bodies outside the office: only what bodies may. */
  readonly ofBody: boolean;
}

/** What a role is to be, whole; what differs from how a built-in one comes is worked out and kept. */
export interface RoleRequest {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly records: Reach['records'];
  readonly sealed: Reach['sealed'];
  readonly subtree: boolean;
  readonly reason: string;
}
export type DefineRoleRequest = RoleRequest;

export interface ChangeRoleRequest extends RoleRequest {
  readonly version: number;
}

export interface CopyRoleRequest {
  readonly name: string;
  readonly reason: string;
}

/** A role that was written. */
export interface WrittenRole {
  readonly key: string;
  readonly version: number;
}

export const ROLE_BOUNDS = { name: { min: 3, max: 80 }, permissionsMost: 300, reason: { min: 3, max: 500 } } as const;

const one = (key: string) => `/api/roles/${key}`;
export const accessPaths = {
  roles: '/api/roles',
  catalog: '/api/role-permissions',
  role: one,
  copy: (key: string) => `${one(key)}/copy`,
  reset: (key: string) => `${one(key)}/reset`,
  retire: (key: string) => `${one(key)}/retirement`,
  reinstate: (key: string) => `${one(key)}/reinstatement`,
  history: (key: string) => `${one(key)}/history`,
  separations: '/api/separations',
} as const;

/** Parts of the house by the first word of a permission, in the order to show them. */
export const PERMISSION_GROUPS: Readonly<Record<string, string>> = {
  desk: 'Bàn làm việc, tìm kiếm',
  reception: 'Tiếp công dân',
  petition: 'Đơn',
  matter: 'Vụ việc',
  citizen: 'Công dân',
  document: 'Văn bản',
  forwarding: 'Chuyển, đôn đốc, văn bản gửi cơ quan',
  resolution: 'Giải quyết, thi hành',
  hearing: 'Gặp lãnh đạo',
  'leader-day': 'Lịch tiếp của lãnh đạo',
  leader: 'Lãnh đạo tiếp công dân',
  conclusion: 'Kết luận',
  feedback: 'Phản ánh, kiến nghị về thủ tục hành chính',
  portal: 'Trang công khai',
  report: 'Báo cáo mục 4',
  form: 'Biểu thống kê',
  filing: 'Chốt, gửi báo cáo',
  narrative: 'Báo cáo bằng lời',
  scrutiny: 'Kiểm tra báo cáo',
  trend: 'Diễn biến số liệu',
  oversight: 'Quản lý nhà nước',
  reminder: 'Nhắc việc',
  file: 'Tệp',
  template: 'Mẫu văn bản',
  calendar: 'Lịch làm việc',
  period: 'Kỳ báo cáo',
  unit: 'Đơn vị báo cáo',
  office: 'Thiết lập của cơ quan',
  job: 'Tác vụ định kỳ',
  account: 'Tài khoản',
  delegation: 'Ủy quyền khi vắng',
  role: 'Vai trò',
  separation: 'Việc phải do hai người làm',
  audit: 'Nhật ký',
  privacy: 'Dữ liệu cá nhân',
};
