import type { Indicator } from './indicator.js';

const paper = { section: 'documents', source: 'documents', unit: 'văn bản', measure: 'rows' } as const;

/** Papers the Board issued, and those it drafted for the leaders. */
export const documentIndicators: readonly Indicator[] = [
  {
    ...paper,
    code: 'I30',
    level: 0,
    label: 'Văn bản xử lý, chuyển đơn',
    predicate: `kind IN ('forwarding', 'guidance')`,
    definition: 'Số văn bản chuyển đơn và văn bản hướng dẫn ban hành trong kỳ, không kể văn bản đã hủy.',
  },
  {
    ...paper,
    code: 'I30a',
    level: 1,
    label: 'Văn bản chuyển đơn',
    predicate: `kind = 'forwarding'`,
    definition: 'Số văn bản chuyển đơn đến cơ quan có thẩm quyền ban hành trong kỳ.',
  },
  {
    ...paper,
    code: 'I30b',
    level: 1,
    label: 'Văn bản hướng dẫn',
    predicate: `kind = 'guidance'`,
    definition: 'Số văn bản hướng dẫn công dân ban hành trong kỳ.',
  },
  {
    ...paper,
    code: 'I31',
    level: 0,
    label: 'Văn bản tham mưu lãnh đạo chỉ đạo',
    predicate: `kind = 'directive'`,
    definition: 'Số văn bản chỉ đạo do Ban tham mưu, lãnh đạo ban hành trong kỳ.',
  },
  {
    ...paper,
    code: 'I31b',
    level: 0,
    label: 'Văn bản đôn đốc',
    predicate: `kind = 'urging'`,
    definition: 'Số văn bản đôn đốc giải quyết ban hành trong kỳ.',
  },
  {
    ...paper,
    code: 'I31c',
    level: 0,
    label: 'Văn bản thông báo',
    predicate: `kind = 'notice'`,
    definition: 'Số văn bản thông báo ban hành trong kỳ.',
  },
];
