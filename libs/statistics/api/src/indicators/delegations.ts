import type { Indicator } from './indicator.js';

const visits = { section: 'delegations', source: 'receptions', unit: 'đoàn', measure: 'rows' } as const;
const affairs = { section: 'delegations', source: 'matters', unit: 'vụ việc', measure: 'rows' } as const;

/** Groups of five or more on one matter at regular reception (TT 06/2025, biểu 01/TCD cột 8–9; Luật TCD Đ.29). */
export const delegationIndicators: readonly Indicator[] = [
  {
    ...visits,
    code: 'I11',
    level: 0,
    label: 'Số đoàn đông người',
    predicate: 'regular AND delegation',
    definition: 'Số lượt tiếp thường xuyên có từ 05 người trở lên đến về cùng một vụ việc; một đoàn đến nhiều lượt được tính ở mỗi lượt.',
  },
  {
    ...affairs,
    code: 'I12',
    level: 0,
    label: 'Số vụ việc của các đoàn',
    predicate: 'board_only AND regular_delegation',
    definition: 'Số vụ việc khác nhau của các đoàn đông người tiếp thường xuyên, không kể vụ việc trong kỳ cũng được lãnh đạo tiếp.',
  },
  {
    ...affairs,
    code: 'I14',
    level: 1,
    label: 'Vụ việc của đoàn tiếp lần đầu',
    predicate: 'board_only AND regular_delegation AND first_ever',
    definition: 'Số vụ việc của chỉ tiêu "Số vụ việc của các đoàn" có lượt tiếp đầu tiên từ trước đến nay nằm trong kỳ.',
  },
  {
    ...affairs,
    code: 'I15',
    level: 1,
    label: 'Vụ việc của đoàn tiếp nhiều lần',
    predicate: 'board_only AND regular_delegation AND NOT first_ever',
    definition: 'Số vụ việc của chỉ tiêu "Số vụ việc của các đoàn" đã được tiếp ít nhất một lượt trước kỳ.',
  },
  {
    ...affairs,
    code: 'I12x',
    level: 0,
    predicate: 'regular_delegation AND by_leader',
    label: 'Vụ việc của đoàn vừa tiếp thường xuyên vừa do lãnh đạo tiếp (đã tính ở mục tiếp của lãnh đạo)',
    definition:
      'Số vụ việc trong kỳ vừa có đoàn đông người tiếp thường xuyên vừa có lượt do lãnh đạo tiếp, chỉ tính một lần ở mục tiếp của lãnh đạo.',
  },
  {
    ...visits,
    code: 'I13',
    level: 0,
    unit: 'người',
    measure: 'people',
    label: 'Tổng số người trong các đoàn',
    predicate: 'regular AND delegation',
    definition: 'Tổng số người có mặt ở các lượt tiếp thường xuyên đoàn đông người.',
  },
  {
    ...visits,
    code: 'I16',
    level: 1,
    unit: 'người',
    measure: 'largest',
    label: 'Đoàn đông người nhất',
    predicate: 'regular AND delegation',
    definition: 'Số người của đoàn có nhiều người nhất trong các đoàn đông người tiếp thường xuyên.',
  },
];
