import { CASE_READERS, HANDLERS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const forwardingPermissions = {
  'forwarding.read': { label: 'Xem sổ theo dõi văn bản đã gửi', roles: CASE_READERS },
  'forwarding.see-terms': { label: 'Xem các bước đôn đốc', roles: [...CASE_READERS, 'administrator'] },
  'forwarding.send': { label: 'Ghi đã gửi, nơi nhận đã nhận', roles: OFFICERS },
  'forwarding.answer': { label: 'Ghi, sửa, rút văn bản phúc đáp', roles: HANDLERS },
  'forwarding.follow': { label: 'Đổi hạn trả lời, nhận lại, kết thúc theo dõi', roles: HANDLERS },
  'forwarding.urge': { label: 'Đôn đốc', roles: HANDLERS },
  'forwarding.tell': { label: 'Thông báo cho công dân', roles: OFFICERS },
  'forwarding.configure': { label: 'Đặt các bước đôn đốc', roles: ['head', 'administrator'] },
  'forwarding.agency-read': { label: 'Xem văn bản gửi đến cơ quan mình', roles: ['agency'] },
  'forwarding.agency-answer': { label: 'Trả lời văn bản gửi đến cơ quan mình', roles: ['agency'] },
  'forwarding.agency-return': { label: 'Trả lại văn bản không thuộc thẩm quyền', roles: ['agency'] },
} as const satisfies PermissionTable;
