/** What makes a matter complex; it extends limits only when determined in writing (NĐ 124/2020 Đ.3a as added by NĐ 155/2026; NĐ 31/2019 Đ.3). */
export const COMPLEX_CRITERIA = {
  'many-places': 'Một nội dung nhưng phải xác minh từ hai địa điểm trở lên',
  'many-contents': 'Có từ hai nội dung trở lên',
  'many-people': 'Nhiều người khiếu nại, tố cáo hoặc liên quan quyền, lợi ích của nhiều người',
  foreign: 'Có yếu tố nước ngoài',
  'many-agencies': 'Liên quan đến nhiều cơ quan quản lý',
  'differing-opinions': 'Các cơ quan có ý kiến khác nhau',
  'contradictory-evidence': 'Tài liệu, chứng cứ mâu thuẫn nhau',
} as const;
export type ComplexCriterion = keyof typeof COMPLEX_CRITERIA;
/** From so many criteria a denunciation is "đặc biệt phức tạp" (NĐ 31/2019 Đ.3 k.3). */
export const VERY_COMPLEX_FROM = 2;
