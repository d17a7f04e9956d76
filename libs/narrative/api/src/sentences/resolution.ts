import { type Part, type Sentences, type Teller, among } from './teller.js';

/** Cells of one form under names, as parts: `cells('03/GQKN', { 8: 'khiếu nại đúng' })`. */
const cells = (form: string, labels: Readonly<Record<number, string>>): Part[] =>
  Object.entries(labels).map(([column, label]) => [`${form}.${column}`, label] as const);

/** II.3 and II.4: decisions and conclusions, what they recommend, and what was carried out; from 03/GQKN, 04/GQTC, 05/KQTH. */
export const resolution: Sentences = {
  'complaints.cases': (told) => casesOf(told, '03/GQKN', 'khiếu nại'),
  'complaints.decisions': (told) => {
    if (!told.has('03/GQKN.7')) return `Trong kỳ không ban hành quyết định giải quyết khiếu nại${told.brief('03/GQKN.7')}.`;
    const first = told.shares(cells('03/GQKN', { 8: 'khiếu nại đúng', 9: 'khiếu nại sai', 10: 'khiếu nại đúng một phần' }), '03/GQKN.7');
    const second = told.shares(
      cells('03/GQKN', { 11: 'công nhận kết quả giải quyết lần đầu', 12: 'hủy, sửa kết quả giải quyết lần đầu' }),
      '03/GQKN.7',
    );
    return `Đã ban hành ${told.number('03/GQKN.7', 'quyết định giải quyết khiếu nại')}${told.brief('03/GQKN.7')}${among(first, '. Lần đầu: ')}${among(second, '. Lần hai: ')}.`;
  },
  'complaints.effects': (told) =>
    effects(told, 'Qua giải quyết khiếu nại', [
      ...cells('03/GQKN', {
        13: 'kiến nghị thu hồi cho Nhà nước',
        14: 'kiến nghị thu hồi đất cho Nhà nước',
        15: 'trả lại cho tổ chức, cá nhân',
        16: 'trả lại đất cho tổ chức, cá nhân',
      }),
      ...cells('03/GQKN', {
        17: 'trả lại quyền lợi cho',
        18: 'trả lại quyền lợi cho',
        19: 'kiến nghị xử lý hành chính',
        21: 'chuyển cơ quan điều tra',
      }),
    ]),
  'denunciations.cases': (told) => casesOf(told, '04/GQTC', 'tố cáo'),
  'denunciations.conclusions': (told) => {
    if (!told.has('04/GQTC.7')) return `Trong kỳ không ban hành kết luận nội dung tố cáo${told.brief('04/GQTC.7')}.`;
    const first = told.shares(cells('04/GQTC', { 8: 'tố cáo đúng', 9: 'tố cáo sai', 10: 'tố cáo có đúng, có sai' }), '04/GQTC.7');
    const again = told.shares(cells('04/GQTC', { 11: 'đúng', 12: 'sai', 13: 'có đúng, có sai' }), '04/GQTC.7');
    return `Đã ban hành ${told.number('04/GQTC.7', 'kết luận nội dung tố cáo')}${told.brief('04/GQTC.7')}${among(first, '. Tố cáo lần đầu: ')}${among(again, '. Tố cáo tiếp: ')}.`;
  },
  'denunciations.effects': (told) =>
    effects(told, 'Qua giải quyết tố cáo', [
      ...cells('04/GQTC', {
        14: 'kiến nghị thu hồi cho Nhà nước',
        15: 'kiến nghị thu hồi đất cho Nhà nước',
        16: 'trả lại cho tổ chức, cá nhân',
        17: 'trả lại đất cho tổ chức, cá nhân',
      }),
      ...cells('04/GQTC', {
        18: 'trả lại quyền lợi cho',
        19: 'trả lại quyền lợi cho',
        20: 'kiến nghị xử lý hành chính',
        21: 'kiến nghị xử lý hành chính',
        23: 'chuyển cơ quan điều tra',
      }),
    ]),
  'enforcement.complaints': (told) =>
    enforced(told, ['05/KQTH.1', '05/KQTH.2'], 'quyết định giải quyết khiếu nại', 'thi hành', [
      ['05/KQTH.3', '05/KQTH.5', 'thu hồi cho Nhà nước'],
      ['05/KQTH.4', '05/KQTH.6', 'thu hồi đất cho Nhà nước'],
      ['05/KQTH.7', '05/KQTH.9', 'trả lại cho tổ chức, cá nhân'],
      ['05/KQTH.8', '05/KQTH.10', 'trả lại đất cho tổ chức, cá nhân'],
    ]),
  'enforcement.denunciations': (told) =>
    enforced(told, ['05/KQTH.16', '05/KQTH.17'], 'kết luận nội dung tố cáo', 'thực hiện', [
      ['05/KQTH.18', '05/KQTH.20', 'thu hồi cho Nhà nước'],
      ['05/KQTH.19', '05/KQTH.21', 'thu hồi đất cho Nhà nước'],
      ['05/KQTH.22', '05/KQTH.24', 'trả lại cho tổ chức, cá nhân'],
      ['05/KQTH.23', '05/KQTH.25', 'trả lại đất cho tổ chức, cá nhân'],
    ]),
};

function casesOf(told: Teller, form: string, what: string): string {
  if (!told.has(`${form}.2`)) return `Trong kỳ không có vụ việc ${what} thuộc thẩm quyền${told.brief(`${form}.2`)}.`;
  const parts = told.shares(
    cells(form, { 3: 'đang xem xét điều kiện thụ lý', 4: 'đã thụ lý giải quyết', 5: 'không thụ lý', 6: 'rút đơn, đình chỉ giải quyết' }),
    `${form}.2`,
  );
  return `Vụ việc ${what} thuộc thẩm quyền ${told.number(`${form}.2`)}${told.brief(`${form}.2`)}, từ ${told.number(`${form}.1`)}${among(parts)}.`;
}

function effects(told: Teller, opening: string, parts: readonly Part[]): string {
  const words = told.parts(parts);
  return words ? `${opening}: ${words}.` : `${opening}, không có kiến nghị thu hồi, trả lại, xử lý hành chính, chuyển cơ quan điều tra.`;
}

type Due = readonly [due: string, done: string, label: string];

function enforced(told: Teller, [due, done]: readonly [string, string], what: string, verb: string, amounts: readonly Due[]): string {
  if (!told.has(due)) return `Trong kỳ không có ${what} phải ${verb}${told.brief(due)}.`;
  const money = amounts
    .filter(([owed]) => told.has(owed))
    .map(([owed, paid, label]) => `${label} phải thực hiện ${told.number(owed)}, đã thực hiện ${told.share(paid, owed)}`)
    .join('; ');
  return `Phải ${verb} ${told.number(due, what)}${told.brief(due)}; đã ${verb} xong ${told.share(done, due)}${among(money, '. Trong đó: ')}.`;
}
