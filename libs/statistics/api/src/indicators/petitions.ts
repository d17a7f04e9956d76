import { JOINT_FROM } from '../sources/petitions.js';
import type { Indicator } from './indicator.js';

const petition = { section: 'petitions', source: 'petitions', unit: 'đơn', measure: 'rows' } as const;

/** Petitions received in the period; those carried over from earlier periods are not inside (biểu 02/XLD adds them). */
export const petitionIndicators: readonly Indicator[] = [
  {
    ...petition,
    code: 'I23',
    level: 0,
    label: 'Số đơn tiếp nhận',
    predicate: 'true',
    definition: 'Số đơn vào sổ có ngày nhận trong kỳ, từ mọi nguồn, không kể đơn kỳ trước chuyển sang và đơn đã hủy.',
  },
  {
    ...petition,
    code: 'I24',
    level: 1,
    label: 'Đơn khiếu nại',
    predicate: `kind = 'complaint'`,
    definition: 'Số đơn tiếp nhận trong kỳ thuộc loại khiếu nại.',
  },
  {
    ...petition,
    code: 'I25',
    level: 1,
    label: 'Đơn tố cáo',
    predicate: `kind = 'denunciation'`,
    definition: 'Số đơn tiếp nhận trong kỳ thuộc loại tố cáo.',
  },
  {
    ...petition,
    code: 'I26',
    level: 1,
    label: 'Đơn kiến nghị, phản ánh',
    predicate: `kind = 'proposal'`,
    definition: 'Số đơn tiếp nhận trong kỳ thuộc loại kiến nghị, phản ánh.',
  },
  {
    ...petition,
    code: 'I27',
    level: 1,
    label: 'Đơn có nhiều người đứng tên',
    predicate: 'joint',
    definition: `Số đơn tiếp nhận trong kỳ có từ 0${JOINT_FROM} người đứng tên trở lên.`,
  },
  {
    ...petition,
    code: 'I28',
    level: 1,
    label: 'Đơn đủ điều kiện xử lý',
    predicate: `eligibility = 'eligible'`,
    definition: 'Số đơn tiếp nhận trong kỳ đã được xác định là đủ điều kiện xử lý.',
  },
  {
    ...petition,
    code: 'I28a',
    level: 2,
    label: 'Đơn thuộc thẩm quyền',
    predicate: `eligibility = 'eligible' AND competence = 'within'`,
    definition: 'Số đơn đủ điều kiện xử lý thuộc thẩm quyền giải quyết.',
  },
  {
    ...petition,
    code: 'I28b',
    level: 2,
    label: 'Đơn không thuộc thẩm quyền',
    predicate: `eligibility = 'eligible' AND competence = 'outside'`,
    definition: 'Số đơn đủ điều kiện xử lý không thuộc thẩm quyền giải quyết.',
  },
  {
    ...petition,
    code: 'I29',
    level: 1,
    label: 'Đơn không đủ điều kiện xử lý',
    predicate: `eligibility = 'ineligible'`,
    definition: 'Số đơn tiếp nhận trong kỳ đã được xác định là không đủ điều kiện xử lý.',
  },
  {
    ...petition,
    code: 'I29p',
    level: 1,
    label: 'Đơn chưa xem xét điều kiện xử lý',
    predicate: `eligibility = 'pending'`,
    definition: 'Số đơn tiếp nhận trong kỳ chưa được xem xét điều kiện xử lý.',
  },
];
