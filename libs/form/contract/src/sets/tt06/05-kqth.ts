import type { FormColumnDefinition } from '../../definition.js';
import { column, formOf, under } from '../build.js';

/** One half of the form: what is carried out, and the word for one of it. */
interface Enforced {
  readonly one: 'quyết định' | 'kết luận';
  readonly decisions: string;
  /** The column that counts them. */
  readonly total: number;
}

const DECISIONS: Enforced = { one: 'quyết định', decisions: 'quyết định giải quyết khiếu nại', total: 1 };
const CONCLUSIONS: Enforced = { one: 'kết luận', decisions: 'kết luận nội dung tố cáo', total: 16 };

const DUE_GUIDANCE = 'Gồm phần kỳ trước chưa thực hiện xong chuyển sang và phần mới phát sinh trong kỳ.';

/** What had to be carried out in the period, and what was completed in it. */
function totals({ one, decisions, total }: Enforced, headings: readonly [string, string], from: string): FormColumnDefinition[] {
  return [
    column(
      total,
      headings[0],
      one,
      'stock',
      `Số ${decisions} ban hành đến hết ngày chốt số liệu mà trước kỳ chưa thực hiện xong: kỳ trước chuyển sang và ban hành trong kỳ; không kể ${one} của cơ quan được đôn đốc.`,
      {
        guidance: `Kỳ trước chuyển sang cộng số ban hành trong kỳ, nên không nhỏ hơn cột (7) của biểu ${from}.`,
      },
    ),
    column(total + 1, headings[1], one, 'flow', `Số ${decisions} của cột (${total}) có ngày thực hiện xong trong kỳ.`, { atMost: [total] }),
  ];
}

/** Money and land that were due and that came, for the State or for those who get it back. */
function amounts(
  first: number,
  { decisions, total }: Enforced,
  heading: string,
  due: readonly [string, string],
  done: readonly [string, string],
): FormColumnDefinition[] {
  const dueOf = (what: string) =>
    `${what} còn ${due[1]} tại đầu kỳ theo các ${decisions} của cột (${total}), cộng phần ${due[1]} theo ${decisions} ban hành trong kỳ`;
  const doneOf = (what: string) => `${what} ${done[1]} trong kỳ theo các ${decisions}, tính theo ngày thực hiện`;
  return under(heading, [
    ...under(due[0], [
      column(first, 'Tiền (Trđ)', 'triệu đồng', 'stock', `${dueOf('Số tiền')}, tính bằng triệu đồng.`, { guidance: DUE_GUIDANCE }),
      column(first + 1, 'Đất (m2)', 'm²', 'stock', `${dueOf('Diện tích đất')}, tính bằng mét vuông.`, { guidance: DUE_GUIDANCE }),
    ]),
    ...under(done[0], [
      column(first + 2, 'Tiền (Trđ)', 'triệu đồng', 'flow', `${doneOf('Số tiền')}, tính bằng triệu đồng.`),
      column(first + 3, 'Đất (m2)', 'm²', 'flow', `${doneOf('Diện tích đất')}, tính bằng mét vuông.`),
    ]),
  ]);
}

const recovered = (first: number, of: Enforced) =>
  amounts(first, of, 'Thu hồi cho Nhà nước', ['Phải thu', 'phải thu hồi cho Nhà nước'], ['Đã thu', 'đã thu hồi cho Nhà nước']);
const returned = (first: number, of: Enforced) =>
  amounts(
    first,
    of,
    'Trả lại cho tổ chức, cá nhân',
    ['Phải trả', 'phải trả lại cho tổ chức, cá nhân'],
    ['Đã trả', 'đã trả lại cho tổ chức, cá nhân'],
  );

const officials = (number: number) =>
  column(
    number,
    'Trong đó số cán bộ, công chức, viên chức',
    'người',
    'flow',
    `Số cán bộ, công chức, viên chức trong số người của cột (${number - 1}).`,
    {
      atMost: [number - 1],
    },
  );

function prosecuted(first: number, peopleHeading: string, { decisions }: Enforced): FormColumnDefinition[] {
  const of = `đã khởi tố trong kỳ khi thực hiện các ${decisions}, theo ngày khởi tố`;
  return under('Đã khởi tố', [
    column(first, 'Số vụ', 'vụ', 'flow', `Số vụ ${of}.`),
    column(first + 1, peopleHeading, 'người', 'flow', `Số người ${of}.`),
    officials(first + 2),
  ]);
}

const handled = (number: number, heading: string, unit: 'người' | 'tổ chức', what: string, { decisions }: Enforced) =>
  column(number, heading, unit, 'flow', `Số ${what} đã bị xử lý hành chính trong kỳ khi thực hiện các ${decisions}, theo ngày xử lý.`);

/** Biểu 05/KQTH: how decisions on complaints and conclusions on denunciations were carried out. */
export const enforcement = formOf('tt06', '05/KQTH', 'TỔNG HỢP KẾT QUẢ THI HÀNH QUYẾT ĐỊNH, THỰC HIỆN KẾT LUẬN', 32, [
  ...under('Kết quả thi hành Quyết định giải quyết khiếu nại', [
    ...totals(DECISIONS, ['Tổng số Quyết định phải thi hành trong kỳ', 'Tổng số Quyết định đã thi hành xong'], '03/GQKN'),
    ...recovered(3, DECISIONS),
    ...returned(7, DECISIONS),
    ...under('Đã xử lý hành chính', [handled(11, 'Tổng số người bị xử lý', 'người', 'người', DECISIONS), officials(12)]),
    ...prosecuted(13, 'Số người', DECISIONS),
  ]),
  ...under('Kết quả thực hiện Kết luận nội dung tố cáo', [
    ...totals(CONCLUSIONS, ['Tổng số Kết luận phải thực hiện trong kỳ', 'Tổng số Kết luận đã thực hiện xong'], '04/GQTC'),
    ...recovered(18, CONCLUSIONS),
    ...returned(22, CONCLUSIONS),
    ...under('Đã xử lý hành chính', [
      handled(26, 'Tổng số tổ chức bị xử lý', 'tổ chức', 'tổ chức', CONCLUSIONS),
      handled(27, 'Tổng số cá nhân bị xử lý', 'người', 'cá nhân', CONCLUSIONS),
      officials(28),
    ]),
    ...prosecuted(29, 'Số đối tượng', CONCLUSIONS),
  ]),
]);
