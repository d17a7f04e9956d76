import { type Reach, type Role, WHOLE_OFFICE } from '@tiepdan/platform/contract';

/** How far each role reaches as it comes. An inspectorate looks into the offices below as well. */
export const BUILT_IN_REACH: Readonly<Record<Role, Reach>> = {
  'reception-officer': WHOLE_OFFICE,
  'petition-officer': WHOLE_OFFICE,
  head: WHOLE_OFFICE,
  deputy: WHOLE_OFFICE,
  leader: WHOLE_OFFICE,
  secretary: WHOLE_OFFICE,
  compiler: WHOLE_OFFICE,
  inspectorate: { ...WHOLE_OFFICE, subtree: true },
  auditor: WHOLE_OFFICE,
  administrator: WHOLE_OFFICE,
  agency: WHOLE_OFFICE,
  'unit-reporter': WHOLE_OFFICE,
};

/** What each role is for, in a sentence. */
export const ROLE_PURPOSES: Readonly<Record<Role, string>> = {
  'reception-officer': 'Tiếp công dân, ghi lượt tiếp, vào sổ đơn nhận khi tiếp.',
  'petition-officer': 'Vào sổ, đề xuất và thụ lý đơn; soạn văn bản; theo dõi việc chuyển, đôn đốc.',
  head: 'Điều hành Ban: duyệt, phân công, đặt thiết lập, khóa kỳ báo cáo.',
  deputy: 'Làm mọi việc của Trưởng Ban, trừ thiết lập của cơ quan và khóa kỳ báo cáo.',
  leader: 'Tiếp công dân theo lịch, kết luận, ký quyết định xử lý đơn.',
  secretary: 'Lập lịch tiếp, chuẩn bị buổi tiếp, ghi và theo dõi kết luận của lãnh đạo.',
  compiler: 'Lập báo cáo, biểu thống kê; gom số liệu của đơn vị.',
  inspectorate: 'Xem hồ sơ, báo cáo để thanh tra, kiểm tra, kể cả của cơ quan cấp dưới; không sửa gì.',
  auditor: 'Kiểm tra nhật ký hệ thống, nhật ký mở danh tính; không xem vụ việc.',
  administrator: 'Quản lý tài khoản, vai trò, thiết lập; không xem vụ việc.',
  agency: 'Người của cơ quan nhận văn bản: xem, trả lời văn bản gửi đến cơ quan mình, gửi số liệu của đơn vị.',
  'unit-reporter': 'Người của đơn vị báo cáo: chỉ gửi số liệu của đơn vị mình.',
};
