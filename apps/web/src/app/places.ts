/** A place one can go to, and the permission that opens it. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: string;
  readonly permission: string;
  /** Settings and lists behind the daily work, folded under "Quản trị" in the rail. */
  readonly behind?: true;
  /** Whose addresses also belong to the place, where it is more than its own: every report under `/reports`. */
  readonly around?: string;
}

/** The rail, from top to bottom; those behind come last. A place without its permission is not shown. */
export const PLACES: readonly Place[] = [
  { path: '/desk', label: 'Bàn làm việc', icon: 'dashboard', permission: 'desk.read' },
  { path: '/receptions', label: 'Tiếp công dân', icon: 'groups', permission: 'reception.read' },
  { path: '/petitions', label: 'Đơn thư', icon: 'description', permission: 'petition.read' },
  { path: '/matters', label: 'Vụ việc', icon: 'folder_open', permission: 'matter.read' },
  { path: '/citizens', label: 'Công dân', icon: 'person', permission: 'citizen.read' },
  { path: '/documents', label: 'Văn bản', icon: 'outgoing_mail', permission: 'document.read' },
  { path: '/forwarding', label: 'Chuyển, đôn đốc', icon: 'forward_to_inbox', permission: 'forwarding.read' },
  { path: '/inbox', label: 'Văn bản gửi đến', icon: 'inbox', permission: 'forwarding.agency-read' },
  { path: '/inbox/returns', label: 'Số liệu báo cáo', icon: 'bar_chart', permission: 'filing.agency-read' },
  { path: '/hearings', label: 'Gặp lãnh đạo', icon: 'how_to_reg', permission: 'hearing.read' },
  { path: '/hearings/today', label: 'Buổi tiếp hôm nay', icon: 'record_voice_over', permission: 'hearing.sit' },
  { path: '/leader-days', label: 'Lịch tiếp', icon: 'calendar_month', permission: 'leader-day.read' },
  { path: '/conclusions', label: 'Kết luận', icon: 'task_alt', permission: 'conclusion.read' },
  { path: '/resolution', label: 'Theo dõi thi hành', icon: 'rule', permission: 'resolution.read' },
  { path: '/feedback', label: 'PAKN về TTHC', icon: 'forum', permission: 'feedback.read' },
  { path: '/reports/section-4', label: 'Báo cáo', icon: 'bar_chart', permission: 'report.read', around: '/reports' },
  { path: '/reminders', label: 'Nhắc việc', icon: 'notifications', permission: 'reminder.read' },
  { path: '/oversight', label: 'Quản lý nhà nước', icon: 'account_balance', permission: 'oversight.read', behind: true },
  { path: '/portal', label: 'Trang công khai', icon: 'visibility', permission: 'portal.read', behind: true },
  { path: '/admin/audit', label: 'Nhật ký hệ thống', icon: 'history', permission: 'audit.read', behind: true },
  { path: '/openings', label: 'Mở danh tính', icon: 'shield', permission: 'citizen.read-openings', behind: true },
  { path: '/admin/privacy', label: 'Dữ liệu cá nhân', icon: 'menu_book', permission: 'privacy.hand-over', behind: true },
  { path: '/admin/privacy/erasures', label: 'Tiêu hủy dữ liệu cá nhân', icon: 'auto_delete', permission: 'privacy.erase', behind: true },
  { path: '/admin/privacy/retention', label: 'Thời hạn bảo quản', icon: 'more_time', permission: 'privacy.erase', behind: true },
  { path: '/documents/books', label: 'Sổ văn bản', icon: 'menu_book', permission: 'document.read', behind: true },
  { path: '/documents/books/settings', label: 'Đặt sổ, ký hiệu', icon: 'tune', permission: 'document.set-books', behind: true },
  { path: '/admin/templates', label: 'Mẫu văn bản', icon: 'article', permission: 'template.read', behind: true },
  { path: '/leader-days/leaders', label: 'Lãnh đạo tiếp công dân', icon: 'supervisor_account', permission: 'leader.manage', behind: true },
  { path: '/admin/calendar', label: 'Lịch làm việc', icon: 'today', permission: 'calendar.read', behind: true },
  { path: '/admin/fields', label: 'Danh mục lĩnh vực', icon: 'category', permission: 'matter.read', behind: true },
  { path: '/admin/units', label: 'Đơn vị báo cáo', icon: 'account_tree', permission: 'unit.read', behind: true },
  { path: '/admin/office', label: 'Thiết lập', icon: 'settings', permission: 'office.configure', behind: true },
  { path: '/hearings/terms', label: 'Hạn mời buổi tiếp', icon: 'event_note', permission: 'hearing.see-terms', behind: true },
  { path: '/admin/urging', label: 'Các bước đôn đốc', icon: 'more_time', permission: 'forwarding.configure', behind: true },
  { path: '/conclusions/terms', label: 'Thời hạn thực hiện kết luận', icon: 'more_time', permission: 'conclusion.configure', behind: true },
  { path: '/feedback/terms', label: 'Thời hạn xử lý PAKN', icon: 'more_time', permission: 'feedback.set-terms', behind: true },
  { path: '/admin/roles', label: 'Vai trò', icon: 'badge', permission: 'role.read', behind: true },
  { path: '/admin/accounts', label: 'Tài khoản', icon: 'group', permission: 'account.read', behind: true },
  { path: '/admin/delegations', label: 'Ủy quyền khi vắng mặt', icon: 'swap_horiz', permission: 'delegation.read', behind: true },
  { path: '/admin/sign-in', label: 'Cách đăng nhập', icon: 'lock', permission: 'account.manage', behind: true },
  { path: '/admin/jobs', label: 'Tác vụ định kỳ', icon: 'schedule', permission: 'job.read', behind: true },
];

/** Pages behind others that are opened by name (Ctrl K) without a place in the rail. */
export const FURTHER: readonly Place[] = [
  { path: '/leader-days/plan', label: 'Lập lịch tiếp năm', icon: 'edit_calendar', permission: 'leader-day.manage' },
  { path: '/leader-days/rules', label: 'Quy tắc lập lịch tiếp', icon: 'rule', permission: 'leader-day.read' },
  { path: '/leader-days/compliance', label: 'Bảo đảm số ngày tiếp', icon: 'fact_check', permission: 'leader-day.compliance' },
  { path: '/forwarding/urging', label: 'Đôn đốc văn bản quá hạn', icon: 'notifications', permission: 'forwarding.urge' },
  { path: '/forwarding/agencies', label: 'Kết quả trả lời theo cơ quan', icon: 'bar_chart', permission: 'forwarding.read' },
  { path: '/conclusions/all', label: 'Kết luận tiếp công dân', icon: 'gavel', permission: 'conclusion.read' },
  { path: '/conclusions/report', label: 'Báo cáo thực hiện kết luận', icon: 'bar_chart', permission: 'conclusion.read' },
  { path: '/feedback/figures', label: 'Số liệu PAKN về TTHC', icon: 'bar_chart', permission: 'feedback.read' },
  { path: '/reports/forms', label: 'Biểu thống kê', icon: 'bar_chart', permission: 'form.read' },
  { path: '/reports/narratives', label: 'Báo cáo bằng lời', icon: 'article', permission: 'narrative.read' },
  { path: '/reports/narratives/figures', label: 'Số liệu các đơn vị cung cấp', icon: 'edit_note', permission: 'narrative.read' },
  { path: '/reports/forms/settings', label: 'Cách tính biểu', icon: 'tune', permission: 'form.read' },
  { path: '/reports/filings/submit', label: 'Nộp báo cáo', icon: 'send', permission: 'filing.read' },
  { path: '/admin/roles/compare', label: 'So sánh vai trò', icon: 'rule', permission: 'role.read' },
  { path: '/admin/roles/separations', label: 'Việc phải do hai người làm', icon: 'how_to_reg', permission: 'role.read' },
  { path: '/account/delegations', label: 'Ủy quyền của tôi khi vắng mặt', icon: 'swap_horiz', permission: 'delegation.make' },
  { path: '/admin/accounts/import', label: 'Lập tài khoản từ danh sách', icon: 'upload', permission: 'account.manage' },
  { path: '/inbox/figures', label: 'Kết quả trả lời của cơ quan mình', icon: 'bar_chart', permission: 'forwarding.agency-read' },
];

/** What can be logged: the menu "Ghi nhận". */
export const RECORDINGS: readonly Place[] = [
  { path: '/receptions/new', label: 'Lượt tiếp', icon: 'groups', permission: 'reception.log' },
  { path: '/petitions/new', label: 'Đơn', icon: 'description', permission: 'petition.register' },
  { path: '/feedback/new', label: 'Phản ánh, kiến nghị về TTHC', icon: 'forum', permission: 'feedback.register' },
  { path: '/conclusions/new', label: 'Kết luận tiếp công dân', icon: 'gavel', permission: 'conclusion.record' },
  { path: '/documents/draft', label: 'Lập văn bản', icon: 'note_add', permission: 'document.draft-any' },
  { path: '/documents/new', label: 'Văn bản đi (đã ký)', icon: 'outgoing_mail', permission: 'document.issue' },
  { path: '/leader-days/new', label: 'Ngày tiếp của lãnh đạo', icon: 'event', permission: 'leader-day.manage' },
];

/** Pages that change a record, by the part of the house they stand in. */
const EDITING: Readonly<Record<string, string>> = {
  receptions: 'reception.correct',
  petitions: 'petition.correct',
  matters: 'matter.correct',
  citizens: 'citizen.correct',
  documents: 'document.correct',
  feedback: 'feedback.correct',
  'leader-days': 'leader-day.manage',
};

/** Pages that do something to a record, by the end of their address. */
const ACTING: Readonly<Record<string, string>> = {
  propose: 'petition.propose',
  split: 'petition.handle',
};

/** Pages of documents that are opened by more or less than reading documents takes. */
const DOCUMENT_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/documents\/(draft|[^/]+\/draft)$/, 'document.draft'],
  [/^\/documents\/slips$/, 'document.draft-any'],
  [/^\/documents\/books\/settings$/, 'document.set-books'],
];

/** The same of the leaders' schedule. */
const LEADER_DAY_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/leader-days\/(plan|rules\/[^/]+)$/, 'leader-day.manage'],
  [/^\/leader-days\/compliance$/, 'leader-day.compliance'],
  [/^\/leader-days\/leaders$/, 'leader.manage'],
];

/** The same of the hearings on a leader's day. */
const HEARING_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/hearings\/(today|days\/[^/]+\/live)$/, 'hearing.sit'],
  [/^\/hearings\/[^/]+\/tie$/, 'hearing.register'],
  [/^\/hearings\/terms$/, 'hearing.see-terms'],
];

/** The same of the reports beside section 4. */
const REPORT_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/reports\/forms(\/|$)/, 'form.read'],
  [/^\/reports\/narratives(\/|$)/, 'narrative.read'],
  [/^\/reports\/scrutiny(\/|$)/, 'scrutiny.read'],
  [/^\/reports\/trends(\/|$)/, 'trend.read'],
  [/^\/inbox\/returns\/enter$/, 'filing.agency-enter'],
  [/^\/inbox\/returns(\/|$)/, 'filing.agency-read'],
  [/^\/reports\/filings\/locks$/, 'period.read'],
  [/^\/reports\/filings\/units\/[^/]+$/, 'filing.enter-returns'],
  [/^\/reports\/filings(\/|$)/, 'filing.read'],
];

/** The permission that opens the page at `address`; null where everyone signed in may go. */
export function permissionFor(address: string): string | null {
  const path = address.split(/[?#]/)[0] ?? '';
  const named = [...DOCUMENT_PAGES, ...LEADER_DAY_PAGES, ...HEARING_PAGES, ...REPORT_PAGES].find(([pages]) => pages.test(path));
  if (named) return named[1];
  const recording = RECORDINGS.find((place) => place.path === path);
  if (recording) return recording.permission;
  const editing = /^\/([a-z-]+)\/[^/]+\/edit$/.exec(path)?.[1];
  if (editing) return EDITING[editing] ?? null;
  const acting = /^\/petitions\/[^/]+\/([a-z]+)$/.exec(path)?.[1];
  if (acting && ACTING[acting]) return ACTING[acting];
  if (path === '/conclusions/terms') return 'conclusion.configure';
  if (path.startsWith('/portal/codes/')) return 'portal.see-codes';
  if (path === '/admin/roles/new') return 'role.manage';
  if (path === '/admin/accounts/import') return 'account.manage';
  if (path === '/feedback/terms') return 'feedback.set-terms';
  if (path === '/forwarding/urging') return 'forwarding.urge';
  if (/^\/inbox\/[^/]+\/answer$/.test(path)) return 'forwarding.agency-answer';
  if (/^\/matters\/[^/]+\/split$/.test(path)) return 'matter.gather';
  if (/^\/citizens\/[^/]+\/merge\/[^/]+$/.test(path)) return 'citizen.merge';
  if (path === '/search') return 'desk.read';
  return PLACES.find((place) => path === place.path || path.startsWith(`${place.path}/`))?.permission ?? null;
}
