import type { FormColumnDefinition } from '../../definition.js';
import { column, under } from '../build.js';

/** What the forms 03/GQKN and 04/GQTC say of themselves: how their petitions and their decisions are called. */
export interface Resolved {
  readonly petitions: string;
  readonly unit: 'quyết định' | 'kết luận';
  /** `quyết định giải quyết khiếu nại`, `kết luận nội dung tố cáo`. */
  readonly decisions: string;
  /** The column that counts the decisions of the period. */
  readonly total: number;
  /** What the transfer to investigators came from. */
  readonly work: string;
}

/** Columns (1)–(6): where the matters stand whose petitions stand in 02/XLD. A matter stands in one of (3)–(6), by what is furthest. */
export function standing(of: Resolved, source: number): FormColumnDefinition[] {
  const CUT_OFF = 'đến ngày chốt số liệu';
  const matters = (number: number, heading: string, which: string, guidance?: string) =>
    column(number, heading, 'vụ việc', 'distinct', `Số vụ việc của cột (2) ${which}.`, guidance ? { guidance } : {});
  return [
    column(
      1,
      `Tổng số đơn ${of.petitions} thuộc thẩm quyền`,
      'đơn',
      'stock',
      `Số đơn ${of.petitions} thuộc thẩm quyền của biểu 02/XLD, cột (${source}).`,
      {
        guidance: `Bằng cột (${source}) của biểu 02/XLD.`,
      },
    ),
    column(
      2,
      'Tổng số vụ việc',
      'vụ việc',
      'distinct',
      'Số vụ việc khác nhau của các đơn ở cột (1); nhiều đơn về một vụ việc được tính một lần.',
      {
        formulas: ['3+4+5+6'],
        atMost: [1],
      },
    ),
    ...under('Phân tích kết quả', [
      matters(3, 'Đang xem xét điều kiện thụ lý', `${CUT_OFF} chưa có đơn nào được thụ lý, không thụ lý, rút hoặc đình chỉ`),
      matters(
        4,
        'Đã thụ lý giải quyết',
        `${CUT_OFF} có ít nhất một đơn đã thụ lý hoặc giao giải quyết, kể cả đang tạm đình chỉ hoặc đã giải quyết xong`,
      ),
      matters(5, 'Không thụ lý', `${CUT_OFF} có đơn không thụ lý, không ở các cột (4), (6)`),
      matters(
        6,
        'Rút đơn, đình chỉ giải quyết',
        `${CUT_OFF} có đơn đã rút toàn bộ hoặc đã đình chỉ giải quyết, không ở cột (4)`,
        'Chỉ tính rút toàn bộ nội dung dẫn đến đình chỉ; rút một phần thì vụ việc vẫn ở cột (4).',
      ),
    ]),
  ];
}

/** One outcome of the decisions of the period. */
export const outcome = (number: number, heading: string, { unit, decisions, total }: Resolved, which: string): FormColumnDefinition =>
  column(number, heading, unit, 'flow', `Số ${decisions} của cột (${total}) ${which}.`);

/** What the decisions of the period recommend to recover for the State and to give back: money, land, and whose. */
export function recommended(first: number, { decisions, total }: Resolved): FormColumnDefinition[] {
  const of = `trong các ${decisions} của cột (${total})`;
  return [
    ...under('Kiến nghị thu hồi cho Nhà nước', [
      column(first, 'Tiền (Trđ)', 'triệu đồng', 'flow', `Tổng số tiền kiến nghị thu hồi cho Nhà nước ${of}, tính bằng triệu đồng.`),
      column(first + 1, 'Đất (m2)', 'm²', 'flow', `Tổng diện tích đất kiến nghị thu hồi cho Nhà nước ${of}, tính bằng mét vuông.`),
    ]),
    ...under('Trả lại cho tổ chức, cá nhân', [
      column(first + 2, 'Tiền (Trđ)', 'triệu đồng', 'flow', `Tổng số tiền trả lại cho tổ chức và cá nhân ${of}, tính bằng triệu đồng.`),
      column(first + 3, 'Đất (m2)', 'm²', 'flow', `Tổng diện tích đất trả lại cho tổ chức và cá nhân ${of}, tính bằng mét vuông.`),
      column(first + 4, 'Số tổ chức được trả lại quyền lợi', 'tổ chức', 'flow', `Tổng số tổ chức được trả lại quyền lợi ${of}.`),
      column(first + 5, 'Số cá nhân được trả lại quyền lợi', 'người', 'flow', `Tổng số cá nhân được trả lại quyền lợi ${of}.`),
    ]),
  ];
}

/** What was passed to investigators in the period: cases, people, and officials among them. */
export function transferred(first: number, peopleHeading: string, { work }: Resolved): FormColumnDefinition[] {
  const of = `chuyển cơ quan điều tra trong kỳ từ việc ${work}, theo ngày chuyển`;
  return under('Chuyển cơ quan điều tra', [
    column(first, 'Số vụ', 'vụ', 'flow', `Số vụ ${of}.`),
    column(first + 1, peopleHeading, 'người', 'flow', `Tổng số người trong các vụ ${of}.`),
    column(
      first + 2,
      'Trong đó số cán bộ, công chức, viên chức',
      'người',
      'flow',
      `Số cán bộ, công chức, viên chức trong số người của cột (${first + 1}).`,
      {
        atMost: [first + 1],
      },
    ),
  ]);
}
