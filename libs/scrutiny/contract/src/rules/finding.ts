/** `contradiction`: the stated figures cannot all be true. `remark`: they can, but a reader cannot know what they mean. */
export const SEVERITIES = { contradiction: 'Mâu thuẫn', remark: 'Cần làm rõ' } as const;
export type Severity = keyof typeof SEVERITIES;

/** Which rule a finding comes from. */
export const SCRUTINY_RULES = {
  parts: 'Các phần cộng lại bằng tổng',
  twice: 'Một chỉ tiêu chỉ có một con số',
  groups: 'Đoàn đông người có từ 05 người trở lên',
  bounds: 'Phần không lớn hơn toàn thể',
  stock: 'Số tồn cuối kỳ chỉ có một',
  inner: 'Kỳ ngắn không lớn hơn kỳ dài chứa nó',
  share: 'Tỷ lệ phần trăm khớp với hai con số của nó',
  change: 'Số cùng kỳ năm trước không âm',
  wording: 'Con số chính xác không đi với từ phỏng chừng',
  period: 'Kỳ số liệu là kỳ báo cáo chính thức',
  base: 'Tăng, giảm nêu rõ kỳ so sánh',
  missing: 'Chỉ tiêu phải có để kiểm chứng',
} as const;
export type ScrutinyRule = keyof typeof SCRUTINY_RULES;

/** Something found in a report. */
export interface Finding {
  readonly rule: ScrutinyRule;
  readonly severity: Severity;
  /** The span it is about. */
  readonly span: string;
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** Both sides with the numbers put in: `7 + 11 + 188 = 206 ≠ 196`. */
  readonly worked: string;
  /** Places in `StatedReport.figures` of the figures it speaks about. */
  readonly figures: readonly number[];
}
