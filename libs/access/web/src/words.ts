import type { RoleRow } from '@tiepdan/access/contract';
import { isOfBody, type Reach } from '@tiepdan/platform/contract';
import type { Choice, ChipTone } from '@tiepdan/ui/web';

export const RECORD_CHOICES: readonly Choice<Reach['records']>[] = [
  { value: 'office', label: 'Mọi hồ sơ của cơ quan' },
  {
    value: 'assigned',
    label: 'Chỉ hồ sơ được giao',
    hint: 'Hồ sơ người ấy thụ lý, tự ghi hoặc được giao việc. Hồ sơ khác không có trong danh sách, tìm kiếm, kiểm tra trùng và báo cáo.',
  },
];

export const SEALED_CHOICES: readonly Choice<Reach['sealed']>[] = [
  { value: 'masked', label: 'Thấy hồ sơ, tên người được che', hint: 'Mở danh tính là một quyền riêng, phải ghi lý do và có người khác xét.' },
  { value: 'hidden', label: 'Không thấy hồ sơ giữ bí mật danh tính' },
];

/** How far a role reaches, in one line. Accounts of bodies see what is their own body's, whatever the role. */
export function reachWords({ key, reach: { records, sealed, subtree } }: Pick<RoleRow, 'key' | 'reach'>): string {
  if (isOfBody([key])) return 'Của cơ quan, đơn vị mình';
  const parts = [
    records === 'office' ? 'Mọi hồ sơ' : 'Hồ sơ được giao',
    sealed === 'hidden' ? 'không thấy hồ sơ giữ bí mật' : '',
    subtree ? 'xem cả cơ quan cấp dưới' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** Where a role comes from and whether it is as it comes. */
export function stateOf({ builtIn, retired, changed }: Pick<RoleRow, 'builtIn' | 'retired' | 'changed'>): { readonly label: string; readonly tone: ChipTone } {
  if (retired) return { label: 'Thôi dùng', tone: 'warning' };
  if (!builtIn) return { label: 'Cơ quan tự đặt', tone: 'info' };
  return changed ? { label: 'Đã sửa', tone: 'info' } : { label: 'Như ban đầu', tone: 'neutral' };
}
