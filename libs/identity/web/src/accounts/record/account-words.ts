import type { AccountDetail } from '@tiepdan/identity/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { formatInstant, type SummaryRow } from '@tiepdan/ui/web';

/** Who an account is of. */
export const personRows = (account: AccountDetail): SummaryRow[] => [
  { label: 'Chức vụ', value: account.position },
  { label: 'Phòng, đơn vị', value: account.unit },
  { label: 'Cơ quan', value: account.agency?.name },
  { label: 'Thư điện tử', value: account.email },
  { label: 'Điện thoại', value: account.phone },
  { label: 'Đã đóng', value: account.closedOn && `${formatDay(account.closedOn)}: ${account.closedReason ?? ''}` },
];

/** How it is signed in with. */
export const signInRows = (account: AccountDetail): SummaryRow[] => [
  { label: 'Tên đăng nhập', value: account.username },
  { label: 'Gần nhất', value: account.lastSignInAt ? formatInstant(account.lastSignInAt) : 'Chưa đăng nhập lần nào' },
  { label: 'Đang mở', value: account.sessions ? `${account.sessions} trình duyệt` : 'Không có trình duyệt nào' },
  { label: 'Mật khẩu', value: account.mustChangePassword ? 'Chờ đổi: người khác đã đặt' : account.passwordSetOn && `Đặt ngày ${formatDay(account.passwordSetOn)}` },
  { label: 'Mã xác thực', value: account.secondFactor ? 'Có dùng' : 'Chưa dùng' },
  { label: 'Phải chờ', value: account.waitSeconds ? `${account.waitSeconds} giây nữa, vì gõ sai mật khẩu nhiều lần` : null },
];
