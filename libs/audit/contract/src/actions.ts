import { HISTORY_LABELS, type HistoryType } from './history-labels.js';
import { SUBJECTS, type SubjectKind } from './subjects.js';

/** What kind of thing was done, as an auditor looks for it. */
export const AUDIT_GROUPS = {
  write: 'Ghi, sửa hồ sơ',
  reading: 'Xem dữ liệu cần giữ kín',
  export: 'Xuất, in, tải tệp',
  'sign-in': 'Đăng nhập',
  permission: 'Vai trò, quyền',
  account: 'Tài khoản',
  system: 'Hệ thống',
  public: 'Từ trang công khai',
} as const;
export type AuditGroup = keyof typeof AUDIT_GROUPS;

/** One action of the closed table. */
export interface AuditActionEntry {
  readonly label: string;
  readonly group: AuditGroup;
}

/**
 * Every action that is no event of a record's history. What happens to a record is called `<subject>.<history type>`, and its words come
 * from those two tables (`auditAction`). Nothing is noted that does not stand here.
 */
export const AUDIT_ACTIONS = {
  // Readings of what is kept from most: who looked, and why where a reason is asked.
  'sealed-identity.opened': { label: 'Mở danh tính được giữ bí mật', group: 'reading' },
  'sealed-identity.reviewed': { label: 'Xét việc mở danh tính', group: 'reading' },
  'sealed-record.guessed': { label: 'Ghi nội dung nêu người được giữ bí mật (đã từ chối)', group: 'reading' },
  'sealed-record.read': { label: 'Xem hồ sơ có danh tính được giữ bí mật', group: 'reading' },
  'delivery.read': { label: 'Cơ quan nhận mở văn bản', group: 'reading' },
  'delivery.paper-read': { label: 'Cơ quan nhận tải văn bản', group: 'reading' },
  'office.visited': { label: 'Cơ quan cấp trên vào xem', group: 'reading' },
  'office.left': { label: 'Cơ quan cấp trên thôi xem', group: 'reading' },
  'office.looked-into': { label: 'Cơ quan cấp trên xem dữ liệu', group: 'reading' },
  'audit.read': { label: 'Xem nhật ký hệ thống', group: 'reading' },
  'audit.verified': { label: 'Kiểm tra chuỗi nhật ký', group: 'reading' },
  // What left the system as a file.
  'file.handed-out': { label: 'Tải, in tệp', group: 'export' },
  'document.printed': { label: 'In văn bản', group: 'export' },
  'document-book.exported': { label: 'Xuất sổ văn bản', group: 'export' },
  'reception-book.exported': { label: 'Xuất sổ tiếp công dân', group: 'export' },
  'conclusion.exported': { label: 'Xuất kết luận, nhiệm vụ', group: 'export' },
  'feedback.exported': { label: 'Xuất số liệu phản ánh, kiến nghị', group: 'export' },
  'filing.exported': { label: 'Xuất báo cáo đã chốt', group: 'export' },
  'report.exported': { label: 'Xuất báo cáo', group: 'export' },
  'delivery.exported': { label: 'Xuất sổ theo dõi văn bản đã gửi', group: 'export' },
  'leader-day.compliance-exported': { label: 'Xuất bảng theo dõi trách nhiệm tiếp công dân', group: 'export' },
  'petition.signatories-exported': { label: 'Xuất danh sách người ký đơn', group: 'export' },
  'citizen.data-handed-over': { label: 'Giao bản dữ liệu cá nhân cho công dân', group: 'export' },
  'audit.exported': { label: 'Xuất nhật ký hệ thống', group: 'export' },
  'audit.anchors-exported': { label: 'Tải mốc nhật ký', group: 'export' },
  // Signing in.
  'session.opened': { label: 'Đăng nhập', group: 'sign-in' },
  'session.refused': { label: 'Đăng nhập không được', group: 'sign-in' },
  'session.closed': { label: 'Đăng xuất', group: 'sign-in' },
  'session.ended': { label: 'Kết thúc phiên đăng nhập', group: 'sign-in' },
  'session.factor-passed': { label: 'Nhập đúng mã xác thực', group: 'sign-in' },
  'session.factor-refused': { label: 'Nhập sai mã xác thực', group: 'sign-in' },
  'session.proved': { label: 'Xác nhận lại danh tính trước khi đổi cách đăng nhập', group: 'sign-in' },
  'second-factor.set': { label: 'Cài đặt mã xác thực', group: 'sign-in' },
  'second-factor.removed': { label: 'Tắt mã xác thực', group: 'sign-in' },
  'recovery-code.made': { label: 'Tạo mã khôi phục', group: 'sign-in' },
  'recovery-code.used': { label: 'Dùng mã khôi phục', group: 'sign-in' },
  'provider.offered': { label: 'Người dùng dịch vụ đăng nhập đề nghị gắn với tài khoản', group: 'sign-in' },
  'provider.linked': { label: 'Gắn tài khoản với dịch vụ đăng nhập', group: 'sign-in' },
  'provider.unlinked': { label: 'Bỏ gắn tài khoản với dịch vụ đăng nhập', group: 'sign-in' },
  // Accounts made by the command line; those made on a screen are events of the account.
  'account.created': { label: 'Tạo tài khoản bằng dòng lệnh', group: 'account' },
  'account.email-set': { label: 'Đặt địa chỉ thư bằng dòng lệnh', group: 'account' },
  'leader.created': { label: 'Thêm lãnh đạo bằng dòng lệnh', group: 'system' },
  'agency.created': { label: 'Tạo cơ quan nhận văn bản bằng dòng lệnh', group: 'system' },
  'account.passwords-handed-out': { label: 'Giao phiếu tài khoản, mật khẩu dùng một lần', group: 'account' },
  // What the system and its keepers did.
  'file.infected': { label: 'Chặn tệp có mã độc', group: 'system' },
  'template.replaced': { label: 'Thay mẫu văn bản', group: 'system' },
  'template.put-in-force': { label: 'Đưa mẫu văn bản vào dùng', group: 'system' },
  'delivery.enclosures-taken-back': { label: 'Thu lại tệp gửi kèm', group: 'write' },
  'history.redacted': { label: 'Xóa nội dung khỏi lịch sử hồ sơ', group: 'system' },
  'audit.archived': { label: 'Chuyển nhật ký cũ ra lưu trữ', group: 'system' },
  // What came without an account.
  'hearing.registered-by-public': { label: 'Công dân đăng ký gặp lãnh đạo trực tuyến', group: 'public' },
} as const satisfies Readonly<Record<`${Lowercase<string>}.${Lowercase<string>}`, AuditActionEntry>>;
export type NamedAction = keyof typeof AUDIT_ACTIONS;
/** Every action that an audit record may have. */
export type AuditAction = NamedAction | `${SubjectKind}.${HistoryType}`;

/** Events of these subjects are no writing of a record. */
const GROUP_OF_SUBJECT: Partial<Readonly<Record<SubjectKind, AuditGroup>>> = { account: 'account', role: 'permission', delegation: 'permission', office: 'system' };

/** Events that an auditor looks for elsewhere than under their subject. */
const GROUP_OF_EVENT: Partial<Readonly<Record<AuditAction, AuditGroup>>> = { 'account.roles-given': 'permission', 'office.separations-set': 'permission' };

/** Label and group of any action; an action that nobody knows any more is shown by its name. */
export function auditAction(action: string): AuditActionEntry {
  const named = (AUDIT_ACTIONS as Readonly<Record<string, AuditActionEntry>>)[action];
  if (named) return named;
  const at = action.indexOf('.');
  const subject = action.slice(0, at);
  const type = action.slice(at + 1);
  if (!isSubject(subject)) return { label: action, group: 'system' };
  const label = (HISTORY_LABELS as Readonly<Record<string, string>>)[type] ?? type;
  return { label: `${SUBJECTS[subject]}: ${label}`, group: (GROUP_OF_EVENT as Readonly<Record<string, AuditGroup>>)[action] ?? GROUP_OF_SUBJECT[subject] ?? 'write' };
}

/** Whether a text is an action of these tables. */
export function isAuditAction(text: string): text is AuditAction {
  const at = text.indexOf('.');
  return Object.hasOwn(AUDIT_ACTIONS, text) || (isSubject(text.slice(0, at)) && Object.hasOwn(HISTORY_LABELS, text.slice(at + 1)));
}

function isSubject(text: string): text is SubjectKind {
  return Object.hasOwn(SUBJECTS, text);
}

/** What a list is narrowed to for one group: its actions of `TOLD_APART`, and the subjects whose other events belong to it. */
export function actionsOfGroup(group: AuditGroup): { readonly named: readonly AuditAction[]; readonly subjects: readonly SubjectKind[] } {
  const named = TOLD_APART.filter((action) => auditAction(action).group === group);
  const subjects = (Object.keys(SUBJECTS) as SubjectKind[]).filter((subject) => (GROUP_OF_SUBJECT[subject] ?? 'write') === group);
  return { named, subjects };
}

/** Actions whose group is not their subject's. */
export const TOLD_APART = [...Object.keys(AUDIT_ACTIONS), ...Object.keys(GROUP_OF_EVENT)] as AuditAction[];
