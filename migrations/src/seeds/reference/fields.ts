/** One leaf of the taxonomy of fields (lĩnh vực) that matters and petitions are sorted by. */
export interface FieldSeed {
  readonly code: string;
  readonly name: string;
}

/**
 * The taxonomy, branch by branch. The branches follow the columns of forms 02/XLD–04/GQTC (TT 06/2025/TT-TTCP) and the
 * sub-divisions of the land branch that reports of provincial boards name most.
 */
export const FIELD_GROUPS: readonly { readonly name: string; readonly fields: readonly FieldSeed[] }[] = [
  {
    name: 'Đất đai',
    fields: [
      { code: 'land-compensation', name: 'Bồi thường, hỗ trợ, tái định cư' },
      { code: 'land-recovery', name: 'Thu hồi đất' },
      { code: 'land-certificate', name: 'Cấp giấy chứng nhận quyền sử dụng đất' },
      { code: 'land-dispute', name: 'Tranh chấp đất đai' },
      { code: 'land-reclaim', name: 'Đòi lại đất, tài sản' },
      { code: 'land-management', name: 'Quản lý, sử dụng đất' },
    ],
  },
  {
    name: 'Chính sách',
    fields: [
      { code: 'merit-people', name: 'Người có công' },
      { code: 'social-insurance', name: 'Bảo hiểm xã hội, bảo hiểm y tế' },
      { code: 'social-allowance', name: 'Trợ cấp xã hội, giảm nghèo' },
      { code: 'labour', name: 'Lao động, việc làm, tiền lương' },
    ],
  },
  {
    name: 'Nhà ở, xây dựng',
    fields: [
      { code: 'housing', name: 'Nhà ở, nhà công vụ' },
      { code: 'construction-order', name: 'Trật tự xây dựng, quy hoạch' },
    ],
  },
  {
    name: 'Tài nguyên, môi trường',
    fields: [
      { code: 'environment', name: 'Ô nhiễm môi trường' },
      { code: 'minerals-water', name: 'Khoáng sản, tài nguyên nước' },
      { code: 'forestry', name: 'Rừng, lâm nghiệp' },
    ],
  },
  {
    name: 'Công chức, công vụ',
    fields: [
      { code: 'civil-service', name: 'Tuyển dụng, bổ nhiệm' },
      { code: 'discipline', name: 'Kỷ luật cán bộ, công chức, viên chức' }, // its complaints have limits of their own (Luật Khiếu nại Đ.47–58)
      { code: 'official-conduct', name: 'Thực hiện nhiệm vụ, công vụ' },
    ],
  },
  {
    name: 'Tài chính, ngân sách, đầu tư',
    fields: [
      { code: 'budget', name: 'Thu, chi ngân sách; thuế, phí' },
      { code: 'public-investment', name: 'Đầu tư công, xây dựng cơ bản' },
      { code: 'business', name: 'Sản xuất, kinh doanh' },
    ],
  },
  {
    name: 'Văn hóa, xã hội',
    fields: [
      { code: 'education', name: 'Giáo dục, đào tạo' },
      { code: 'health', name: 'Y tế' },
      { code: 'culture', name: 'Văn hóa, thể thao, du lịch' },
      { code: 'ethnic-religion', name: 'Dân tộc, tôn giáo' },
    ],
  },
  {
    name: 'Giao thông, hạ tầng',
    fields: [
      { code: 'transport', name: 'Giao thông, vận tải' },
      { code: 'utilities', name: 'Điện, nước, viễn thông' },
    ],
  },
  { name: 'Tham nhũng', fields: [{ code: 'corruption', name: 'Tham nhũng, tiêu cực' }] },
  {
    name: 'Tư pháp',
    fields: [
      { code: 'criminal-procedure', name: 'Điều tra, truy tố' },
      { code: 'court', name: 'Xét xử' },
      { code: 'judgment-enforcement', name: 'Thi hành án' },
    ],
  },
  { name: 'Đảng, đoàn thể', fields: [{ code: 'party', name: 'Tổ chức Đảng, đảng viên, đoàn thể' }] },
  { name: 'Khác', fields: [{ code: 'other', name: 'Lĩnh vực khác' }] },
];

/** A row of the table `field`, with its place in lists. */
export interface FieldRow {
  readonly code: string;
  readonly group_name: string;
  readonly name: string;
  readonly position: number;
}

/** The taxonomy as rows; positions leave room for a branch to grow. */
export function fieldRows(): FieldRow[] {
  return FIELD_GROUPS.flatMap((group, branch) =>
    group.fields.map((field, leaf) => ({
      code: field.code,
      group_name: group.name,
      name: field.name,
      position: (branch + 1) * 100 + leaf + 1,
    })),
  );
}
