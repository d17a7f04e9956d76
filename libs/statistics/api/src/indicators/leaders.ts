import type { Indicator } from './indicator.js';

const visits = { section: 'leaders', source: 'receptions', unit: 'lượt', measure: 'rows' } as const;
const people = { ...visits, unit: 'người', measure: 'people' } as const;
const affairs = { section: 'leaders', source: 'matters', unit: 'vụ việc', measure: 'rows' } as const;
const days = { section: 'leaders', source: 'leader_days', unit: 'ngày', measure: 'rows' } as const;

/** Reception by the leaders, in person or by deputy (TT 06/2025, biểu 01/TCD cột 10–21). */
export const leaderIndicators: readonly Indicator[] = [
  {
    ...days,
    code: 'I22',
    level: 0,
    label: 'Số ngày tiếp đã thông báo',
    predicate: 'true',
    definition:
      'Số ngày tiếp công dân định kỳ và đột xuất của lãnh đạo đã thông báo trong kỳ, kể cả ngày không có công dân đến hoặc không tổ chức.',
  },
  {
    ...days,
    code: 'I22a',
    level: 1,
    label: 'Ngày Chủ tịch trực tiếp tiếp',
    predicate: 'NOT by_deputy',
    definition: 'Số ngày tiếp đã thông báo do người đứng đầu trực tiếp tiếp.',
  },
  {
    ...days,
    code: 'I22b',
    level: 1,
    label: 'Ngày ủy quyền tiếp',
    predicate: 'by_deputy',
    definition: 'Số ngày tiếp đã thông báo do cấp phó được ủy quyền tiếp.',
  },
  {
    ...visits,
    code: 'I17',
    level: 0,
    label: 'Số lượt tiếp của lãnh đạo',
    predicate: 'NOT regular',
    definition:
      'Số lượt tiếp định kỳ và đột xuất của lãnh đạo đã tiếp trong kỳ, không kể lượt hẹn nhưng không đến, lượt từ chối tiếp và lượt đã hủy.',
  },
  {
    ...visits,
    code: 'I17a',
    level: 1,
    label: 'Lượt Chủ tịch trực tiếp tiếp',
    predicate: 'by_chair',
    definition: 'Số lượt tiếp của lãnh đạo do người đứng đầu trực tiếp tiếp.',
  },
  {
    ...visits,
    code: 'I17b',
    level: 1,
    label: 'Lượt ủy quyền tiếp',
    predicate: 'by_deputy',
    definition: 'Số lượt tiếp của lãnh đạo do cấp phó được ủy quyền tiếp.',
  },
  {
    ...people,
    code: 'I18',
    level: 0,
    label: 'Số người lãnh đạo tiếp',
    predicate: 'NOT regular',
    definition: 'Tổng số người có mặt ở các lượt tiếp của lãnh đạo; một người đến nhiều lượt được tính ở mỗi lượt.',
  },
  {
    ...people,
    code: 'I18a',
    level: 1,
    label: 'Người do Chủ tịch trực tiếp tiếp',
    predicate: 'by_chair',
    definition: 'Tổng số người có mặt ở các lượt do người đứng đầu trực tiếp tiếp.',
  },
  {
    ...people,
    code: 'I18b',
    level: 1,
    label: 'Người do ủy quyền tiếp',
    predicate: 'by_deputy',
    definition: 'Tổng số người có mặt ở các lượt do cấp phó được ủy quyền tiếp.',
  },
  {
    ...affairs,
    code: 'I19',
    level: 0,
    label: 'Số vụ việc lãnh đạo tiếp',
    predicate: 'by_leader',
    definition: 'Số vụ việc khác nhau được lãnh đạo tiếp trong kỳ, kể cả vụ việc cũng được tiếp thường xuyên.',
  },
  {
    ...affairs,
    code: 'I19a',
    level: 1,
    label: 'Vụ việc Chủ tịch trực tiếp tiếp',
    predicate: 'by_chair',
    definition: 'Số vụ việc khác nhau trong kỳ có ít nhất một lượt do người đứng đầu trực tiếp tiếp.',
  },
  {
    ...affairs,
    code: 'I19b',
    level: 1,
    label: 'Vụ việc ủy quyền tiếp',
    predicate: 'by_deputy_only',
    definition: 'Số vụ việc khác nhau trong kỳ được cấp phó tiếp theo ủy quyền mà người đứng đầu không trực tiếp tiếp.',
  },
  {
    ...visits,
    code: 'I20d',
    level: 0,
    unit: 'đoàn',
    label: 'Số đoàn đông người lãnh đạo tiếp',
    predicate: 'NOT regular AND delegation',
    definition: 'Số lượt tiếp của lãnh đạo có từ 05 người trở lên đến về cùng một vụ việc.',
  },
  {
    ...affairs,
    code: 'I20',
    level: 1,
    label: 'Vụ việc của các đoàn lãnh đạo tiếp',
    predicate: 'leader_delegation',
    definition: 'Số vụ việc khác nhau của các đoàn đông người do lãnh đạo tiếp trong kỳ.',
  },
  {
    ...people,
    code: 'I21',
    level: 1,
    label: 'Người trong các đoàn lãnh đạo tiếp',
    predicate: 'NOT regular AND delegation',
    definition: 'Tổng số người có mặt ở các lượt lãnh đạo tiếp đoàn đông người.',
  },
];
