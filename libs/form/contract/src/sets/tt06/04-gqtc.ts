import { column, formOf, under } from '../build.js';
import { type Resolved, outcome, recommended, standing, transferred } from './resolutions.js';

const DENUNCIATIONS: Resolved = {
  petitions: 'tố cáo',
  unit: 'kết luận',
  decisions: 'kết luận nội dung tố cáo',
  total: 7,
  work: 'giải quyết tố cáo',
};
const OF = 'trong các kết luận nội dung tố cáo của cột (7)';

/** The three outcomes of the conclusions on first denunciations, or on those that went on. */
const outcomes = (first: number, heading: string, headings: readonly [string, string, string], instance: string) =>
  under(
    heading,
    ['tố cáo đúng', 'tố cáo sai', 'tố cáo có đúng, có sai'].map((result, position) =>
      outcome(first + position, headings[position] ?? '', DENUNCIATIONS, `về ${instance}, kết luận ${result}`),
    ),
  );

/** Biểu 04/GQTC: denunciations within competence, and the conclusions issued on them. */
export const denunciations = formOf('tt06', '04/GQTC', 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TỐ CÁO', 26, [
  ...standing(DENUNCIATIONS, 12),
  column(
    7,
    'Tổng số Kết luận ban hành trong kỳ',
    'kết luận',
    'flow',
    'Số kết luận nội dung tố cáo, lần đầu và tố cáo tiếp, có ngày ban hành trong kỳ; không kể kết luận đã hủy khỏi sổ và kết luận của cơ quan được đôn đốc.',
    {
      formulas: ['8+9+10+11+12+13'],
    },
  ),
  ...outcomes(8, 'Tố cáo lần đầu', ['Tố cáo đúng', 'Tố cáo sai', 'Tố cáo có đúng có sai'], 'tố cáo lần đầu'),
  ...outcomes(11, 'Tố cáo tiếp', ['Tố cáo tiếp đúng', 'Tố cáo tiếp sai', 'Tố cáo tiếp có đúng có sai'], 'tố cáo tiếp'),
  ...recommended(14, DENUNCIATIONS),
  ...under('Kiến nghị xử lý hành chính', [
    column(20, 'Tổ chức', 'tổ chức', 'flow', `Tổng số tổ chức bị kiến nghị xử lý hành chính ${OF}.`),
    column(21, 'Cá nhân', 'người', 'flow', `Tổng số cá nhân bị kiến nghị xử lý hành chính ${OF}.`),
    column(22, 'Trong đó, Cán bộ, công chức', 'người', 'flow', 'Số cán bộ, công chức trong số cá nhân của cột (21).', { atMost: [21] }),
  ]),
  ...transferred(23, 'Số đối tượng', DENUNCIATIONS),
]);
